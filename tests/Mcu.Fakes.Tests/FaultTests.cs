using Mcu.Fakes.Telegram;

namespace Mcu.Fakes.Tests;

public sealed class FaultTests : WithFake
{
    [Fact]
    public async Task Ordered_failures_come_and_pass()
    {
        Fake.FailNext(1, 500);
        (await Bot.Refusal("getMe")).ShouldBe("500 Internal Server Error");
        Fake.FailNext(1, 502, "sendMessage");
        await Bot.Result("getMe");
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{Fake.Url}/bot{Fake.Token}/sendMessage?chat_id=5&text=a"));
        ((int)answer.StatusCode).ShouldBe(502);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<html>");
        await Bot.Says(5, "дошло");
    }

    [Fact]
    public async Task An_ordered_wait_stands_for_all_sends_until_it_is_over()
    {
        Fake.RetryAfterNext(7);
        (await Retry(5)).ShouldBe(7);
        Clock.Advance(TimeSpan.FromSeconds(3));
        (await Retry(5)).ShouldBe(4);
        Clock.Advance(TimeSpan.FromSeconds(4));
        await Bot.Says(5, "дошло");
        Fake.RateViolations.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_is_a_message_sent()
    {
        Fake.LoseAnswers(1, "sendMessage");
        await Should.ThrowAsync<HttpRequestException>(() => Bot.Says(5, "дошло"));
        Fake.Sent.ShouldHaveSingleItem().Text.ShouldBe("дошло");
    }

    [Fact]
    public async Task A_hung_request_is_carried_out_when_released()
    {
        Fake.HangNext();
        var sending = Bot.Says(5, "дошло");
        await Fake.WaitHeld();
        Fake.Sent.ShouldBeEmpty();
        Fake.ReleaseHung();
        await sending;
        Fake.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Dropped_connections_end_the_poll_and_the_next_works()
    {
        var poll = Bot.Updates(timeout: 30);
        await Fake.WaitPoll();

        Fake.DropConnections();
        await Should.ThrowAsync<HttpRequestException>(() => poll);
        await Anna.Says("яма");
        (await Bot.Updates(timeout: 30)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_final_refusals_come_in_the_words_of_Telegram()
    {
        Fake.Group(-9, "Дежурные");
        Fake.BlockedBy(5);
        (await Send(5)).ShouldBe("403 Forbidden: bot was blocked by the user");
        Fake.Deactivate(5);
        (await Send(5)).ShouldBe("403 Forbidden: user is deactivated");
        Fake.KickFromGroup(-9);
        (await Send(-9)).ShouldBe("403 Forbidden: bot was kicked from the group chat");

        Task<string> Send(long chat) => Bot.Refusal("sendMessage", new { chat_id = chat, text = "?" });
    }

    [Fact]
    public async Task A_migrated_group_tells_its_new_number()
    {
        Fake.Group(-9, "Дежурные", Anna);
        var fresh = await Fake.MigrateGroup(-9, -1_000_000_000_009);
        var refusal = await Bot.Call("sendMessage", new { chat_id = -9, text = "?" });
        Bot.Refusal(refusal).ShouldBe("400 Bad Request: group chat was upgraded to a supergroup chat");
        refusal.GetProperty("parameters").GetProperty("migrate_to_chat_id").GetInt64().ShouldBe(fresh.Id);
        await Bot.Says(fresh.Id, "теперь здесь");
        fresh.StatusOf(5).ShouldBe("member");
        var updates = await Bot.Updates();
        updates[0].GetProperty("message").GetProperty("migrate_to_chat_id").GetInt64().ShouldBe(fresh.Id);
        updates[1].GetProperty("message").GetProperty("migrate_from_chat_id").GetInt64().ShouldBe(-9);
    }

    private async Task<int> Retry(long chat)
    {
        var answer = await Bot.Call("sendMessage", new { chat_id = chat, text = "?" });
        return answer.GetProperty("parameters").GetProperty("retry_after").GetInt32();
    }
}
