using System.Globalization;
using System.Text;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// Very short messages: compared without case, «ё», punctuation and pictures, and told apart from those that say nothing at all.
/// </summary>
public static class ShortMessages
{
    private static readonly Rune ThumbUp = new(0x1F44D);

    /// <summary>«Да, всё верно!» becomes «да все верно»; a plus and a thumb up are words of their own.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune == ThumbUp || rune.Value == '+')
            {
                plain.Append(' ').Append(rune.ToString()).Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierSymbol)
            {
                plain.Append(' ');
            }
        }

        return string.Join(' ', plain.Replace('ё', 'е').ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Not one letter or digit: a thumb up, a full stop, a row of dots.</summary>
    public static bool SaysNothing(string text) => !text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
