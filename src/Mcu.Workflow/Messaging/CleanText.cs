using System.Globalization;
using System.Text;

namespace Mcu.Workflow.Messaging;

/// <summary>
/// Makes people's words safe to keep and to show: what is invisible and turns text around can make a card say what nobody wrote,
/// and signs that are no letters (half a surrogate pair, U+FFFE, what no version of Unicode has) break JSON, databases and documents later.
/// </summary>
public static class CleanText
{
    /// <summary>Characters kept of one message.</summary>
    public const int Most = 64 * 1024;

    /// <summary>
    /// The text without control characters (but for line feeds and tabs), without direction overrides, with whole letters only.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, Most));
        foreach (var rune in WholeLetters(text.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            if (Stays(rune))
            {
                if (clean.Length + rune.Utf16SequenceLength > Most)
                {
                    break;
                }

                // A lone carriage return is somebody's line feed.
                clean.Append(rune.Value == '\r' ? new Rune('\n') : rune);
            }
        }

        return Composed(clean.ToString());
    }

    /// <summary>The letters of a text; halves of surrogate pairs and code points that no letter has are left out.</summary>
    public static IEnumerable<Rune> WholeLetters(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, i, out var rune);
            i += whole ? rune.Utf16SequenceLength : 1;
            if (whole && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned)
            {
                yield return rune;
            }
        }
    }

    /// <summary>«й» that was typed as «и» with a mark above is one letter: it looks the same, and words with it are found.</summary>
    public static string Composed(string text) =>
        text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static bool Stays(Rune rune) => rune.Value switch
    {
        '\n' or '\t' or '\r' => true,
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => false,

        // A zero-width space, and the box that a telephone leaves where a picture was pasted among words.
        0x200B or 0xFFFC => false,
        _ => !Rune.IsControl(rune),
    };
}
