using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>
/// Finds topics by a few words that somebody has typed: by their names first, then by what a message in such words would be about.
/// </summary>
public static class TopicSearch
{
    private const int ShortestWord = 3;

    // «люки» means «люк», «уборка снега» means «уборку снега».
    private const int Ending = 2;

    /// <summary>The topics that fit, the best first.</summary>
    public static IReadOnlyList<Topic> Find(Edition edition, string text, int most)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var wanted = WordsOf(text).Select(Beginning).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var called = edition.Regulation.TopicNamed(text) is { } topic ? [topic] : Array.Empty<Topic>();
        var named = edition.Regulation.Topics.Where(topic => Fits(topic.Shown, wanted))
            .Concat(edition.Regulation.Topics.Where(topic => TopicNames.Of(topic).Any(name => Fits(name, wanted))));
        return [.. called.Concat(named).Concat(edition.Topics.Guess(text, most)).Distinct().Take(most)];
    }

    private static bool Fits(string name, List<string> wanted)
    {
        var words = WordsOf(name).ToList();
        return wanted.TrueForAll(beginning => words.Exists(word => word.StartsWith(beginning, StringComparison.Ordinal)));
    }

    private static string Beginning(string word) => word[..Math.Max(ShortestWord, word.Length - Ending)];

    private static IEnumerable<string> WordsOf(string text)
    {
        var found = new List<string>();
        var words = new TextNormalizer(text);
        while (words.Next())
        {
            if (words.Word.Length >= ShortestWord)
            {
                found.Add(words.Word.ToString());
            }
        }

        return found;
    }
}
