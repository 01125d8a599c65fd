namespace Mcu.Fakes.Tests;

public sealed class PollingTests : WithFake
{
    [Fact]
    public async Task Updates_come_until_the_offset_confirms_them()
    {
        await Anna.Says("раз");
        await Anna.Says("два");
        var first = await Bot.Updates();
        (await Bot.Updates()).Count.ShouldBe(2);
        (await Bot.Updates(Id(first[1]))).Count.ShouldBe(1);
        (await Bot.Updates(Id(first[1]) + 1)).ShouldBeEmpty();
        (await Bot.Updates()).ShouldBeEmpty();
        Fake.PendingUpdates.ShouldBe(0);
    }

    [Fact]
    public async Task A_negative_offset_counts_from_the_end()
    {
        await Anna.Says("раз");
        await Anna.Says("два");
        (await Bot.Updates(-1)).ShouldHaveSingleItem().GetProperty("message").GetProperty("text").GetString().ShouldBe("два");
        Fake.PendingUpdates.ShouldBe(1);
    }

    [Fact]
    public async Task A_waiting_poll_is_answered_at_once_when_somebody_speaks()
    {
        var poll = await Waiting();
        await Anna.Says("яма");
        (await poll).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_waiting_poll_ends_by_the_clock_and_by_a_nudge()
    {
        var byClock = await Waiting();
        Clock.Advance(TimeSpan.FromSeconds(31));
        (await byClock).ShouldBeEmpty();
        var byNudge = await Waiting();
        Fake.Nudge();
        (await byNudge).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_poller_is_refused()
    {
        var poll = await Waiting();
        (await Bot.Refusal("getUpdates", new { timeout = 30 })).ShouldStartWith("409 Conflict: terminated by other getUpdates request");
        Fake.Nudge();
        await poll;
    }

    [Fact]
    public async Task A_webhook_ends_the_poll_and_forbids_the_next()
    {
        var poll = Bot.Call("getUpdates", new { timeout = 30 });
        await Fake.WaitPoll();
        await Bot.Result("setWebhook", new { url = "http://127.0.0.1:9/" });
        Bot.Refusal(await poll).ShouldBe("409 Conflict: terminated by setWebhook request");
        (await Bot.Refusal("getUpdates")).ShouldStartWith("409 Conflict: can't use getUpdates");
        await Bot.Result("deleteWebhook");
        (await Bot.Updates()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_queued()
    {
        await Bot.Result("getUpdates", new { allowed_updates = new[] { "callback_query" } });
        await Anna.Says("не дойдёт");
        await Anna.PressesData(1, "дойдёт");
        (await Bot.Updates()).ShouldHaveSingleItem().TryGetProperty("callback_query", out _).ShouldBeTrue();
        await Bot.Result("getUpdates", new { allowed_updates = Array.Empty<string>() });
        await Anna.Says("дойдёт");
        (await Bot.Updates()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Raw_and_repeated_updates_come_too()
    {
        var raw = Fake.Raw("""{"purchased_paid_media":{"x":1}}""");
        Fake.Raw("""{"update_id":900000000}""");
        (await Bot.Updates()).ConvertAll(Id).ShouldBe([raw, 900_000_000]);
        (await Bot.Updates(900_000_001)).ShouldBeEmpty();
        Fake.RepeatUpdate(raw);
        (await Bot.Updates(900_000_001)).ConvertAll(Id).ShouldBe([raw]);
        (await Bot.Updates(900_000_001)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_updates_can_be_laid_in_store()
    {
        Fake.Enqueue(Enumerable.Range(1, 250).Select(it => ((long)it, $"сообщение {it}")));
        var first = await Bot.Updates();
        first.Count.ShouldBe(100);
        (await Bot.Updates(Id(first[^1]) + 1)).Count.ShouldBe(100);
    }

    private static long Id(System.Text.Json.JsonElement update) => update.GetProperty("update_id").GetInt64();

    private async Task<Task<List<System.Text.Json.JsonElement>>> Waiting()
    {
        var poll = Bot.Updates(timeout: 30);
        await Fake.WaitPoll();
        return poll;
    }
}
