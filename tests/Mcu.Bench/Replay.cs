using System.Diagnostics;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// Real messages from a file, each written by a resident of its own who goes the whole way to a number. Says what was understood of them;
/// <c>--cards FILE</c> writes down every summary and card, with <c>--keep</c> the fake's page stays open to look at.
/// </summary>
internal static class Replay
{
    private const int AtOnce = 200;

    /// <summary>
    /// <c>replay FILE --limit 500 --speed 100 --port 8081 --cards FILE --keep --limits</c>, or <c>--url</c> of a fake that runs already.
    /// </summary>
    public static async Task Run(Options options, Table table)
    {
        if (options.Argument is not { } path || !File.Exists(path))
        {
            throw new FileNotFoundException("replay: a file with messages is expected.", options.Argument);
        }

        var messages = MessageFile.Read(path).Take(options.Count("limit", int.MaxValue));
        if (options.Text("url") is { } url)
        {
            await new PageVisitors(new Uri(url), options.Number("speed", 1)).Write(messages, table);
            return;
        }

        using var books = new Books();
        var limits = options.Has("limits");
        await using var fake = await TelegramFake.Start(new() { Limits = limits, Port = options.Count("port", 0) }, TrainingPage.Map);
        fake.Group(Bot.StaffChat, "МЦУ");
        await using var bot = Bot.Start(fake, books, limits);
        await bot.Healthy(TimeSpan.FromMinutes(1));
        var crowd = new Crowd(fake, TimeSpan.Zero);
        var started = Stopwatch.GetTimestamp();
        await Write(crowd, fake, messages, options.Number("speed", 0));
        var outcome = await Outcome.Settled(fake, books, crowd, bot);
        Tell(table, outcome, books, Stopwatch.GetElapsedTime(started) - crowd.Silence);
        if (options.Text("cards") is { } cards)
        {
            await CardsFile.Write(cards, fake, books);
        }

        if (options.Has("keep"))
        {
            await Table.Tell($"The fake stays at {fake.Url}/?as=10000, the program at {bot.Url}; Enter ends it.");
            await Console.In.ReadLineAsync();
        }
    }

    /// <param name="speed">Messages a second; 0 is as fast as they are taken.</param>
    private static async Task Write(Crowd crowd, TelegramFake fake, IEnumerable<string> messages, double speed)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var text in messages)
        {
            await crowd.Writes(text);
            var due = speed > 0 ? TimeSpan.FromSeconds(crowd.Count / speed) - Stopwatch.GetElapsedTime(started) : TimeSpan.Zero;
            await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
            while (fake.PendingUpdates > AtOnce)
            {
                await Task.Delay(1);
            }
        }
    }

    private static void Tell(Table table, Outcome outcome, Books books, TimeSpan time)
    {
        const string Name = "replay";
        table.Add(Name, "messages", outcome.Wrote);
        table.Add(Name, "registered and told", outcome.Told, "all", outcome.Told == outcome.Wrote);
        table.Add(Name, "lost", outcome.Lost, "0", outcome.Lost == 0);
        table.Add(Name, "said again", outcome.Twice + outcome.Repeated);
        table.Add(Name, "registered a second, the whole dialogue", outcome.Registered / time.TotalSeconds);
        Share("topic guessed", "\"Topic\" IS NOT NULL");
        Share("address found", "\"PlaceText\" IS NOT NULL");
        Share("taken for urgent", "\"Urgent\"");
        foreach (var (topic, count) in books.Column(
            """SELECT COALESCE("Topic", '–'), COUNT(*) FROM "Appeals" GROUP BY 1 ORDER BY 2 DESC LIMIT 8""",
            row => (row.GetString(0), row.GetInt64(1))))
        {
            table.Add(Name, $"topic {topic}", count);
        }

        void Share(string what, string condition) =>
            table.Add(Name, what, 100.0 * books.Count($"\"Appeals\" WHERE {condition}") / Math.Max(1, outcome.Registered), unit: " %");
    }
}
