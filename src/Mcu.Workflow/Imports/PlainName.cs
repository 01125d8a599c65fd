using System.Text;

namespace Mcu.Workflow.Imports;

/// <summary>A name as names of different systems are compared: without case, ё, quotes, signs at its end, with single spaces.</summary>
public static class PlainName
{
    private const string Kept = "№()/+";
    private const string Quotes = "\"'«»“”„‘’\u00AD\u200B\uFEFF";

    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
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
