using System.Diagnostics;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Regulations;

namespace Mcu.Bench.Learning;

/// <summary>
/// Learns the figures of <c>topic-words.tsv</c> from sorted messages and says how well topics are guessed: with nothing learned, with what
/// ships, and with what was learned from four fifths, asked about the fifth that was kept back.
/// <c>learn --messages A,B --labels A,B [--out FILE]</c>
/// </summary>
internal static class Learn
{
    private static readonly Regulation Town = Regulation.Default;
    private static readonly string[] Codes = [.. Town.Topics.Select(topic => topic.Code)];

    public static async Task Run(Options options, Table table)
    {
        var labels = (options.Text("labels") ?? "").Split(',');
        var books = (options.Text("messages") ?? "").Split(',')
            .Zip(labels, (file, names) => (Name: Path.GetFileNameWithoutExtension(names), Sorted: SortedMessages.Read(file, names, Codes)))
            .ToList();
        var plain = new TopicGuesser(Town, TopicWordWeights.None);
        var learned = Enumerable.Range(0, 5)
            .Select(part => Taught(plain, books.Select(book => book.Sorted.Where(it => it.Part != part).ToList()))).ToList();
        foreach (var (name, sorted) in books)
        {
            Measure(table, $"{name}, stems of the regulation alone", sorted, _ => plain);
            Measure(table, $"{name}, as it ships", sorted, _ => new TopicGuesser(Town));
            Measure(table, $"{name}, words kept back", sorted,
                it => new TopicGuesser(Town, TopicWordWeights.Read(new StringReader(learned[it.Part]))));
        }

        if (options.Text("out") is { } file)
        {
            await File.WriteAllTextAsync(file, Taught(plain, books.Select(book => book.Sorted)));
        }
    }

    private static string Taught(TopicGuesser plain, IEnumerable<List<SortedMessage>> books)
    {
        var all = books.ToList();
        var vocabulary = new Vocabulary(all.SelectMany(book => book).Select(it => it.Text));
        var learner = new Learner(vocabulary, Codes.Length);
        learner.Learn([.. all.SelectMany(book => Examples(book, plain, vocabulary, all.Max(b => b.Count)))]);
        return learner.Table(Codes);
    }

    // A rare label and a small town count for more than their number, yet not for as much as the frequent and the large.
    private static IEnumerable<Learner.Example> Examples(List<SortedMessage> book, TopicGuesser plain, Vocabulary vocabulary, int largest)
    {
        var times = book.CountBy(it => it.Topics[0]).ToDictionary();
        var mean = (double)book.Count / times.Count;
        var town = Math.Pow((double)largest / book.Count, 0.5);
        return book.Select(it => new Learner.Example(
            vocabulary.Of(it.Text), [.. plain.Hear(it.Text).Select(said => said.For - said.Against)], it.Topics,
            town * Math.Clamp(Math.Sqrt(mean / times[it.Topics[0]]), 0.3, 2.5)));
    }

    private static void Measure(Table table, string name, List<SortedMessage> sorted, Func<SortedMessage, TopicGuesser> guesserOf)
    {
        var (first, among, none, time) = (0, 0, 0, TimeSpan.Zero);
        foreach (var part in sorted.GroupBy(it => it.Part))
        {
            var guesser = guesserOf(part.First());
            guesser.Guess(part.First().Text);
            var started = Stopwatch.GetTimestamp();
            foreach (var it in part)
            {
                var guessed = guesser.Guess(it.Text).Select(topic => Array.IndexOf(Codes, topic.Code)).ToList();
                none += guessed.Count == 0 ? 1 : 0;
                first += guessed.Take(1).Intersect(it.Topics).Any() ? 1 : 0;
                among += guessed.Intersect(it.Topics).Any() ? 1 : 0;
            }

            time += Stopwatch.GetElapsedTime(started);
        }

        table.Add(name, "right at the first place", 100.0 * first / sorted.Count, unit: " %");
        table.Add(name, "right among three", 100.0 * among / sorted.Count, unit: " %");
        table.Add(name, "nothing guessed", 100.0 * none / sorted.Count, unit: " %");
        table.Add(name, "a message", time.TotalMicroseconds / sorted.Count, unit: " µs");
    }
}
