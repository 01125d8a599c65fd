using System.Diagnostics;
using System.Globalization;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// How many messages of residents a second are taken in for good and answered: a queue that waits at the messenger, limits off, beside a loop
/// that does nothing but poll and answer. A quarter are first words of strangers (asked for consent), the others are added to drafts.
/// </summary>
internal static class Intake
{
    private const int WordsEach = 4;
    private const int Wave = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task Run(Options options, Table table)
    {
        var (count, rounds) = (options.Count("count", 20_000), options.Count("rounds", 3));
        var (raw, real, processor) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            raw.Add(await OfRawLoop(count));
            using var books = new Books();
            var (rate, share) = await OfProgram(count, books);
            real.Add(rate);
            processor.Add(share);
            await Table.Tell($"intake {round}/{rounds}: {Table.Format(real[^1])}/s, raw loop {Table.Format(raw[^1])}/s, {Table.Format(share)} µs of processor a message");
        }

        var ratio = Table.Median(real.Zip(raw, (mine, other) => mine / other));
        table.Add("intake", $"messages/s, median of {rounds} over {count}", Table.Median(real), "> 2,000", Table.Median(real) > 2000);
        table.Add("intake", "messages/s of the raw loop", Table.Median(raw));
        table.Add("intake", "share of the raw loop, median", ratio, "≥ 0.5", ratio >= 0.5);
        table.Add("intake", "processor time of the program a message", Table.Median(processor), unit: " µs");
    }

    /// <summary>Everything is queued before the program is there; the clock runs from its first question to its last answer.</summary>
    public static async Task<(double Rate, double Microseconds)> OfProgram(int count, Books books, Func<Bot, Task>? after = null)
    {
        await using var fake = await Fill(count);
        await using var bot = Bot.Start(fake, books, limits: false);
        var time = await Time(fake, count, () => !bot.Gone, () => bot.Processor);
        var (seen, kept) = (books.Count("Inbox"), books.Count("ResidentMessages"));
        if (seen != count || kept != count)
        {
            throw new InvalidOperationException($"{count} messages were answered, but {seen} are remembered and {kept} are kept.");
        }

        if (after is not null)
        {
            await after(bot);
        }

        return (count / time.Wall.TotalSeconds, time.Processor.TotalMicroseconds / count);
    }

    private static async Task<double> OfRawLoop(int count)
    {
        await using var fake = await Fill(count);
        using var loop = Process.Start("dotnet", [typeof(Intake).Assembly.Location, RawLoop.Name, fake.Url, "--token", fake.Token]);
        try
        {
            return count / (await Time(fake, count, () => !loop.HasExited, () => default)).Wall.TotalSeconds;
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

    /// <summary>A thousand strangers write one after another, then each of them three times more, then the next thousand comes.</summary>
    private static (long, string) Message(int i)
    {
        var (wave, word, person) = (i / (Wave * WordsEach), i / Wave % WordsEach, i % Wave);
        return (10_000 + (wave * Wave) + person, word == 0 ? Stories.First(i) : Stories.Later(i));
    }

    private static async Task<(TimeSpan Wall, TimeSpan Processor)> Time(TelegramFake fake, int count, Func<bool> alive, Func<TimeSpan> processor)
    {
        while (alive() && !fake.Requests.ContainsKey("getUpdates"))
        {
            await Task.Delay(1);
        }

        var (started, before) = (Stopwatch.GetTimestamp(), processor());
        while (fake.SentCount < count && alive() && Stopwatch.GetElapsedTime(started) < Patience)
        {
            await Task.Delay(2);
        }

        var wall = Stopwatch.GetElapsedTime(started);
        return fake.SentCount == count ? (wall, processor() - before)
            : throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{fake.SentCount} answers came to {count} messages."));
    }
}
