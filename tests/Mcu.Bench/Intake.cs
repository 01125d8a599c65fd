using System.Diagnostics;
using System.Globalization;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Processing;

namespace Mcu.Bench;

/// <summary>
/// How many messages of residents a second are taken in for good and answered: a queue that waits at the messenger, limits off, beside
/// loops that do nothing but poll and answer. Half are first words of strangers (asked for consent), the others are added to drafts; more
/// words in a row are kept without an answer.
/// The first third warms up the program and the loops alike; the figures are of the rest.
/// </summary>
internal static class Intake
{
    public const int WordsEach = 2;
    public const int Wave = 1000;

    /// <summary>As many sends as the program has under way.</summary>
    private static readonly int Parallel = new OutboxSettings().Parallel;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task Run(Options options, Table table)
    {
        var (count, rounds) = (Whole(options.Count("count", 30_000)), options.Count("rounds", 3));
        var (plain, ceiling, real) = (new List<Pace>(), new List<Pace>(), new List<Pace>());
        for (var round = 1; round <= rounds; round++)
        {
            plain.Add(await OfRawLoop(count, parallel: 1));
            ceiling.Add(await OfRawLoop(count, Parallel));
            using var books = new Books();
            real.Add(await OfProgram(count, books));
            await Table.Tell($"intake {round}/{rounds}: {real[^1]}; raw loop: {plain[^1]}; {Parallel} at once: {ceiling[^1]}");
        }

        Tell(table, $"median of {rounds} over {count}", plain, ceiling, real);
    }

    private static void Tell(Table table, string over, List<Pace> plain, List<Pace> ceiling, List<Pace> real)
    {
        var (rate, share) = (Median(real, p => p.Rate), Share(real, plain));
        table.Add("intake", $"messages/s, {over}", rate, "> 2,000", rate > 2000);
        table.Add("intake", "messages/s from the first question, cold", Median(real, p => p.ColdRate));
        table.Add("intake", "raw loop, one answer after another, messages/s", Median(plain, p => p.Rate));
        table.Add("intake", "share of that loop, median", share, "≥ 0.5", share >= 0.5);
        table.Add("intake", $"raw loop, {Parallel} answers at once, messages/s", Median(ceiling, p => p.Rate));
        table.Add("intake", $"share of the loop with {Parallel} at once, median", Share(real, ceiling));
        table.Add("intake", "processor time of the program a message", Median(real, p => p.Microseconds), unit: " µs");
        table.Add("intake", "processor time of the raw loop a message", Median(plain, p => p.Microseconds), unit: " µs");
        table.Add("intake", $"processor time of the loop with {Parallel} at once a message",
            Median(ceiling, p => p.Microseconds), unit: " µs");
    }

    /// <summary>Everything is queued before the program is there; the clock runs from its first question to its last answer.</summary>
    public static async Task<Pace> OfProgram(int count, Books books, Func<Bot, Task>? after = null)
    {
        count = Whole(count);
        var expected = await Draws.Of(count);
        await using var fake = await Fill(count);
        await using var bot = Bot.Start(fake, books, limits: false);
        var pace = await Time(fake, count, expected, () => !bot.Gone, () => bot.Processor);
        var (seen, kept) = (books.Count("Inbox"), books.Count("ResidentMessages"));
        if (seen != count || kept != count)
        {
            throw new InvalidOperationException($"{count} messages were answered, but {seen} are remembered and {kept} are kept.");
        }

        if (after is not null)
        {
            await after(bot);
        }

        return pace;
    }

    private static async Task<Pace> OfRawLoop(int count, int parallel)
    {
        await using var fake = await Fill(count);
        using var loop = Process.Start("dotnet",
            [typeof(Intake).Assembly.Location, RawLoop.Name, fake.Url, "--token", fake.Token, "--" + RawLoop.Parallel, $"{parallel}"]);
        try
        {
            return await Time(fake, count, count, () => !loop.HasExited, () => Refreshed(loop).TotalProcessorTime);
        }
        finally
        {
            loop.Kill();
            await loop.WaitForExitAsync();
        }
    }

    private static async Task<TelegramFake> Fill(int count)
    {
        var fake = await TelegramFake.Start(new() { Limits = false, KeepHistory = false });
        fake.Group(Bot.StaffChat, "МЦУ");
        fake.Enqueue(Enumerable.Range(0, count).Select(Message));
        return fake;
    }

    /// <summary>A thousand strangers write one after another, then each of them once more, then the next thousand comes.</summary>
    public static (long, string) Message(int i)
    {
        var (wave, word, person) = (i / (Wave * WordsEach), i / Wave % WordsEach, i % Wave);
        return (10_000 + (wave * Wave) + person, word == 0 ? Stories.First(i) : Stories.Later(i));
    }

    /// <param name="expected">How many messages so many must draw; a few draw two.</param>
    private static async Task<Pace> Time(TelegramFake fake, int count, int expected, Func<bool> alive, Func<TimeSpan> processor)
    {
        await Until(() => fake.Requests.ContainsKey("getUpdates"));
        var started = Stopwatch.GetTimestamp();
        await Until(() => fake.SentCount >= expected / 3);
        var (warm, before, done) = (Stopwatch.GetTimestamp(), processor(), fake.SentCount);
        await Until(() => fake.SentCount >= expected);
        var (ended, rest) = (Stopwatch.GetTimestamp(), (double)count * (expected - done) / expected);
        return new Pace(
            rest / Stopwatch.GetElapsedTime(warm, ended).TotalSeconds,
            count / Stopwatch.GetElapsedTime(started, ended).TotalSeconds,
            (processor() - before).TotalMicroseconds / rest);

        async Task Until(Func<bool> come)
        {
            var since = Stopwatch.GetTimestamp();
            while (!come())
            {
                if (!alive() || Stopwatch.GetElapsedTime(since) > Patience)
                {
                    throw new TimeoutException(string.Create(CultureInfo.InvariantCulture,
                        $"{fake.SentCount} of {expected} answers came to {count} messages."));
                }

                await Task.Delay(2);
            }
        }
    }

    private static Process Refreshed(Process process)
    {
        process.Refresh();
        return process;
    }

    /// <summary>Whole thousands: then it is known what they must draw.</summary>
    private static int Whole(int count) => (count + Wave - 1) / Wave * Wave;

    private static double Share(List<Pace> mine, List<Pace> others) => Table.Median(mine.Zip(others, (my, other) => my.Rate / other.Rate));

    private static double Median(List<Pace> paces, Func<Pace, double> figure) => Table.Median(paces.Select(figure));
}

/// <summary>How fast it went.</summary>
/// <param name="Rate">Messages a second after the warming up.</param>
/// <param name="ColdRate">Messages a second from the first question on.</param>
/// <param name="Microseconds">Processor time of the process a message, after the warming up.</param>
internal sealed record Pace(double Rate, double ColdRate, double Microseconds)
{
    public override string ToString() =>
        $"{Table.Format(Rate)}/s, {Table.Format(ColdRate)}/s from cold, {Table.Format(Microseconds)} µs of processor a message";
}
