using System.Diagnostics;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// Five hundred new residents write within a minute, the messenger keeps its limits. Nobody is lost, and the staff chat is not flooded.
/// </summary>
internal static class Storm
{
    private const int Residents = 500;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    public static async Task Run(Options options, Table table)
    {
        var scale = options.Number("scale", 1);
        var residents = (int)(Residents * scale);
        using var books = new Books();
        await using var fake = await TelegramFake.Start();
        fake.Group(Bot.StaffChat, "МЦУ");
        var crowd = new Crowd(fake, TimeSpan.FromSeconds(1.5));
        await using var bot = Bot.Start(fake, books);
        await bot.Healthy(TimeSpan.FromMinutes(1));

        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < residents; i++)
        {
            await crowd.Writes(Stories.First(i));
            var due = Within * scale * (i + 1) / residents - Stopwatch.GetElapsedTime(started);
            await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
        }

        var outcome = await Outcome.Settled(fake, books, crowd, bot);
        var whole = Stopwatch.GetElapsedTime(started) - crowd.Silence;
        Tell(table, outcome, crowd, whole, fake.RateViolations);
    }

    private static void Tell(Table table, Outcome outcome, Crowd crowd, TimeSpan whole, int violations)
    {
        const string Name = "storm";
        table.Add(Name, "residents who wrote", outcome.Wrote);
        table.Add(Name, "registered", outcome.Registered, "all", outcome.Registered == outcome.Wrote);
        table.Add(Name, "told their number", outcome.Told, "all", outcome.Told == outcome.Wrote);
        table.AddText(
            Name, "cards shown + counted in the digest", $"{outcome.Shown} + {outcome.Counted}", "every appeal", outcome.Shown
                + outcome.Counted == outcome.Registered);
        table.Add(Name, "lost", outcome.Lost, "0", outcome.Lost == 0);
        table.Add(Name, "registered twice or told twice", outcome.Twice + outcome.Repeated, "0", outcome.Twice + outcome.Repeated == 0);
        table.Add(Name, "refusals for writing too fast (429)", violations, "0", violations == 0);
        var waits = crowd.FirstReplies.Order().ToList();
        table.AddText(Name, "wait for the first reply: median, 95 %",
            $"{Table.Format(Table.Median(waits))} s, {Table.Format(waits[(int)(waits.Count * 0.95)])} s");
        table.Add(Name, "from the first word to the last reply", whole.TotalSeconds, unit: " s");
    }
}
