using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>The program is killed again and again while residents write, and started over the same database. Then it may finish.</summary>
internal static class Crash
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);

    public static async Task Run(Options options, Table table)
    {
        var kills = options.Count("kills", 10);
        using var books = new Books();
        await using var fake = await TelegramFake.Start();
        fake.Group(Bot.StaffChat, "МЦУ");
        var crowd = new Crowd(fake, TimeSpan.FromSeconds(1));
        using var enough = new CancellationTokenSource();
        var writing = KeepWriting(crowd, enough.Token);
        for (var i = 1; i <= kills; i++)
        {
            await KillInTheMiddle(fake, books, i, kills);
        }

        await enough.CancelAsync();
        await writing;
        await using var last = Bot.Start(fake, books);
        var outcome = await Outcome.Settled(fake, books, crowd, last);
        table.Add("crash", $"residents who wrote, {kills} kills", outcome.Wrote);
        table.Add("crash", "registered and told", outcome.Told, "all", outcome.Told == outcome.Wrote);
        table.Add("crash", "lost", outcome.Lost, "0", outcome.Lost == 0);
        table.Add("crash", "registered twice", outcome.Twice, "0", outcome.Twice == 0);
        table.AddText(
            "crash", "cards shown + counted in the digest", $"{outcome.Shown} + {outcome.Counted}", "every appeal", outcome.Shown
                + outcome.Counted == outcome.Registered);
        table.Add("crash", "messages sent again", outcome.Repeated, $"≤ {kills}", outcome.Repeated <= kills);
    }

    /// <summary>Killed some time after it has begun to answer; a random time, to hit every place sooner or later.</summary>
    private static async Task KillInTheMiddle(TelegramFake fake, Books books, int kill, int kills)
    {
        var sent = fake.SentCount;
        await using var bot = Bot.Start(fake, books);
        await fake.WaitUntil(() => fake.SentCount > sent, TimeSpan.FromMinutes(1));
        var alive = TimeSpan.FromSeconds(0.2 + (Random.Shared.NextDouble() * 2.5));
        await Task.Delay(alive);
        await bot.Kill();
        var unnoted = fake.Sent.Where(it => it.Method == "sendMessage").Select(it => (it.ChatId, it.Text)).Distinct().Count()
            - books.Count("\"Outbox\" WHERE \"SentAt\" IS NOT NULL AND \"Kind\" = 'Send'");
        await Table.Tell(
            $"crash: kill {kill}/{kills} {alive.TotalSeconds:0.0} s and {fake.SentCount - sent} messages after the first, {unnoted} sent and not yet noted");
    }

    private static async Task KeepWriting(Crowd crowd, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            await crowd.Writes(Stories.First(i));
            await Task.Delay(Between, CancellationToken.None);
        }
    }
}
