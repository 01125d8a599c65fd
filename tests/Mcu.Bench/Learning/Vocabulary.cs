using Mcu.Workflow.Classification;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Bench.Learning;

/// <summary>The stems that are worth learning: met in many messages, and no names of streets, people and firms.</summary>
internal sealed class Vocabulary
{
    private const int LeastMessages = 20;
    private const double MostNames = 0.2;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public Vocabulary(IEnumerable<string> texts)
    {
        var met = new Dictionary<string, (int Times, int AsName)>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var (stem, name) in Words(text).DistinctBy(word => word.Stem))
            {
                var (times, asName) = met.GetValueOrDefault(stem);
                met[stem] = (times + 1, asName + (name ? 1 : 0));
            }
        }

        foreach (var stem in met.Where(it => it.Value.Times >= LeastMessages && it.Value.AsName < MostNames * it.Value.Times)
            .Select(it => it.Key).Order(StringComparer.Ordinal))
        {
            _places[stem] = _places.Count;
        }
    }

    public int Count => _places.Count;
    public IEnumerable<string> Stems => _places.Keys;

    public int[] Of(string text) =>
        [.. Words(text).Select(word => _places.GetValueOrDefault(word.Stem, -1)).Where(place => place >= 0).Distinct()];

    // A capital inside a sentence is how a name is known.
    private static List<(string Stem, bool Name)> Words(string text)
    {
        var words = new List<(string, bool)>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start && text[start] is >= 'А' and <= 'ё'
                && TopicWordWeights.StemOf([.. text[start..at].Select(Stem.Plain)]) is { Length: > 0 } stem)
            {
                words.Add((stem.ToString(), char.IsUpper(text[start]) && Inside(text, start) && text[start..at].Any(char.IsLower)));
            }
        }

        return words;
    }

    private static bool Inside(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.Length > 0 && (char.IsLetterOrDigit(before[^1]) || before[^1] == ',');
    }
}
