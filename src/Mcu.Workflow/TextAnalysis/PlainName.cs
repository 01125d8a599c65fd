using System.Text;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// A name as names of different systems are compared: without case, ё, quotes, signs at its end, with single spaces, with Latin letters
/// that look like Russian ones made Russian.
/// </summary>
public static class PlainName
{
    private const string Kept = "№()/+";
    private const string Quotes = "\"'«»“”„‘’\u00AD\u200B\uFEFF";

    public static string Of(string name) => Plain(LookAlikeLetters.Fold(name.Normalize(NormalizationForm.FormKC)));

    /// <summary>With the letters as they are: what rows without a number have been known by since before letters were made alike.</summary>
    public static string WithItsLetters(string name) => Plain(name.Normalize(NormalizationForm.FormKC));

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter) || Kept.Contains(letter, StringComparison.Ordinal))
            {
                var lower = char.ToLowerInvariant(letter);
                plain.Append(lower == 'ё' ? 'е' : lower);
            }
            else if (!Quotes.Contains(letter, StringComparison.Ordinal) && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }
}
