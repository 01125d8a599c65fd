using Mcu.Fakes.Telegram;

namespace Mcu.Fakes.Tests;

/// <summary>The fake as benchmarks use it: no limits, no history.</summary>
public sealed class BenchTests : WithFake
{
    protected override TelegramFakeOptions Options => base.Options with { Limits = false, KeepHistory = false };

    [Fact]
    public async Task Without_history_only_counters_are_kept()
    {
        var seen = 0;
        Fake.OnSent = _ => Interlocked.Increment(ref seen);
        await Bot.Says(12345, "кто угодно");
        await Bot.Result("editMessageText", new { chat_id = 12345, message_id = 1, text = "правка" });
        await Bot.Result("deleteMessage", new { chat_id = 12345, message_id = 1 });
        Fake.Sent.ShouldBeEmpty();
        Fake.SentCount.ShouldBe(2);
        seen.ShouldBe(2);
        Fake.Chat(12345).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_senders_at_once_lose_nothing()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
            await Bot.Says(1000 + (i % 50), "сообщение"));
        Fake.SentCount.ShouldBe(2000);
        Fake.Requests["sendMessage"].ShouldBe(2000);
        Fake.RateViolations.ShouldBe(0);
    }
}
