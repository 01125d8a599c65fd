namespace Mcu.Fakes.Tests;

public sealed class RateTests : WithFake
{
    [Fact]
    public async Task A_person_gets_a_burst_of_three_and_then_one_a_second()
    {
        (await Send(5, 3)).ShouldBe(3);
        (await Send(5, 2)).ShouldBe(0);
        Fake.RateViolations.ShouldBe(2);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(5, 2)).ShouldBe(1);
    }

    [Fact]
    public async Task A_group_gets_twenty_a_minute_and_edits_count()
    {
        Fake.Group(-9);
        (await Send(-9, 19)).ShouldBe(19);
        await Bot.Result("editMessageText", new { chat_id = -9, message_id = 1, text = "правка" });
        Clock.Advance(TimeSpan.FromSeconds(10));
        var refusal = await Bot.Call("sendMessage", new { chat_id = -9, text = "?" });
        Bot.Refusal(refusal).ShouldBe("429 Too Many Requests: retry after 50");
        Clock.Advance(TimeSpan.FromSeconds(49));
        (await Bot.Refusal("sendMessage", new { chat_id = -9, text = "?" })).ShouldBe("429 Too Many Requests: retry after 1");
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(-9, 20)).ShouldBe(20);
    }

    [Fact]
    public async Task All_together_get_thirty_a_second()
    {
        for (var id = 100; id < 130; id++)
        {
            Fake.User(id);
            (await Send(id, 1)).ShouldBe(1);
        }

        (await Bot.Refusal("sendMessage", new { chat_id = 5, text = "?" })).ShouldBe("429 Too Many Requests: retry after 1");
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(5, 1)).ShouldBe(1);
    }

    private async Task<int> Send(long chat, int times)
    {
        var accepted = 0;
        for (var i = 0; i < times; i++)
        {
            accepted += (await Bot.Call("sendMessage", new { chat_id = chat, text = $"текст {i}" })).GetProperty("ok").GetBoolean() ? 1 : 0;
        }

        return accepted;
    }
}
