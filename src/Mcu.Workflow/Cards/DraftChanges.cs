using System.Text.RegularExpressions;

namespace Mcu.Workflow.Cards;

/// <summary>What changed between two versions of an answer, sentence by sentence: «− было», «+ стало».</summary>
internal static partial class DraftChanges
{
    public static string Between(string before, string after)
    {
        var (old, fresh) = (Sentences(before), Sentences(after));
        var removed = old.Except(fresh, StringComparer.Ordinal).Select(s => "− " + s);
        var added = fresh.Except(old, StringComparer.Ordinal).Select(s => "+ " + s);
        return string.Join("\n", removed.Concat(added));
    }

    private static List<string> Sentences(string text) =>
        [.. SentenceEnd().Parts(text).Select(s => s.Trim()).Where(s => s.Length > 0)];

    [GeneratedRegex(@"(?<=[.!?…])\s+|\n+", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex SentenceEnd();
}
