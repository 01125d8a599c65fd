using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>What an answer repeats of words that were told in private.</summary>
internal static class Repeated
{
    // «яма на дороге у дома» is said by anybody; five words in the same order are a quotation.
    private const int Quotation = 5;

    // A number or a place is given whole and short.
    private const int LongestName = 6;

    /// <summary>Fragments of the answer that stand in the private words too: a number, a place with a house, a quotation.</summary>
    public static IEnumerable<string> Of(string told, string answer)
    {
        var (there, here) = (Words(told), Words(answer));
        var place = AddressFinder.Find(told) is { } found ? Words(found) : [];
        var names = new[] { place, there }.Where(name => name.Count is > 1 and <= LongestName
            && name.Any(word => word.Stem.Any(char.IsDigit)));
        return names.Select(name => At(name, here, name.Count)).Append(LongestQuotation(there, here))
            .OfType<(int From, int Count)>().Select(at => answer[here[at.From].Start..here[at.From + at.Count - 1].End]).Distinct();
    }

    private static (int From, int Count)? At(List<Told> name, List<Told> answer, int count)
    {
        for (var from = 0; from + count <= answer.Count; from++)
        {
            if (Common(name, 0, answer, from) == count)
            {
                return (from, count);
            }
        }

        return null;
    }

    private static (int From, int Count)? LongestQuotation(List<Told> told, List<Told> answer)
    {
        var best = (From: 0, Count: 0);

        // How many words in a row end alike at each place of what was told.
        var before = new int[told.Count + 1];
        for (var from = 0; from < answer.Count; from++)
        {
            var here = new int[told.Count + 1];
            for (var at = 0; at < told.Count; at++)
            {
                here[at + 1] = told[at].Stem == answer[from].Stem ? before[at] + 1 : 0;
                best = here[at + 1] > best.Count ? (from + 1 - here[at + 1], here[at + 1]) : best;
            }

            before = here;
        }

        return best.Count >= Quotation ? best : null;
    }

    private static int Common(List<Told> one, int at, List<Told> other, int from)
    {
        var count = 0;
        while (at + count < one.Count && from + count < other.Count && one[at + count].Stem == other[from + count].Stem)
        {
            count++;
        }

        return count;
    }

    private static List<Told> Words(string text)
    {
        var all = new List<Told>();
        var words = new TextNormalizer(text);
        while (words.Next())
        {
            all.Add(new Told(ShortStem.Of(words.Word), words.Place.Start.Value, words.Place.End.Value));
        }

        return all;
    }

    private sealed record Told(string Stem, int Start, int End);
}
