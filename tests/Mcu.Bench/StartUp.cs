using System.Diagnostics;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// From the start of the process to the first reply to somebody who has waited: with a new database, then with one that exists.
/// </summary>
internal static class StartUp
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task Run(Options options, Table table)
    {
        using var books = new Books();
        await using var fake = await TelegramFake.Start();
        fake.Group(Bot.StaffChat, "МЦУ");
        var (cold, _) = await Once(fake, books, 5);
        var (replies, health) = (new List<double>(), new List<double>());
        for (var i = 0; i < options.Count("starts", 5); i++)
        {
            var warm = await Once(fake, books, 6 + i);
            replies.Add(warm.Reply.TotalSeconds);
            health.Add(warm.Health.TotalSeconds);
        }

        table.Add("start", "first reply, new database", cold.TotalSeconds, unit: " s");
        table.Add("start", $"first reply, warm, median of {replies.Count}", Table.Median(replies), "< 2 s",
            Table.Median(replies) < 2, " s");
        table.Add("start", "/health says ok, warm, median", Table.Median(health), unit: " s");
    }

    private static async Task<(TimeSpan Reply, TimeSpan Health)> Once(TelegramFake fake, Books books, long person)
    {
        var heard = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        fake.OnSent = sent => _ = sent.ChatId == person && heard.TrySetResult(Stopwatch.GetTimestamp());
        await fake.User(person).Says(Stories.First((int)person));
        var started = Stopwatch.GetTimestamp();
        await using var bot = Bot.Start(fake, books);
        var health = bot.Healthy(Patience);
        var reply = await heard.Task.WaitAsync(Patience);
        fake.OnSent = null;
        return (Stopwatch.GetElapsedTime(started, reply), await health);
    }
}
