using System.Globalization;
using System.Text;

namespace Mcu.Workflow.Messaging;

/// <summary>
/// Takes out of people's words what nobody types: control characters, invisible characters and those that turn the direction of writing
/// (a name or an address could read as another one), halves of surrogate pairs and code points that are no letters, which no document can
/// hold.
/// What a person sees stays as it was.
/// </summary>
internal static class VisibleText
{
    /// <summary>64 KiB: far above what the platform lets through, low enough to be stored and searched without harm.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly Rune Joiner = new('\u200D');
    private static readonly Rune Newline = new('\n');

    /// <param name="mostBytes">What comes after so many bytes of UTF-8 is cut off.</param>
    public static string Of(string? text, int mostBytes = MostBytes)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, mostBytes));
        var (left, before) = (mostBytes, default(Rune));
        foreach (var rune in CleanText.WholeLetters(text.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            if (Keep(rune, before) is { } kept)
            {
                left -= kept.Utf8SequenceLength;
                if (left < 0)
                {
                    break;
                }

                clean.Append(kept);
                before = kept;
            }
        }

        return CleanText.Composed(clean.ToString());
    }

    /// <summary>Whether <see cref="Of"/> would cut the end off.</summary>
    public static bool IsCut(string text) => Encoding.UTF8.GetByteCount(text) > MostBytes;

    /// <summary>The same on one line: names of people and files.</summary>
    public static string Line(string? text, int mostBytes) => Of(text, mostBytes).Replace('\n', ' ').Replace('\t', ' ').Trim();

    private static Rune? Keep(Rune rune, Rune before) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune == Newline || rune.Value == '\t' => rune,
        _ when rune.Value == '\r' => Newline,
        // The joiner is invisible too, but 👨‍👩‍👧 is held together by it.
        _ when rune == Joiner => IsEmoji(before) ? rune : null,
        // What a telephone leaves where a picture was pasted among words.
        _ when rune.Value == 0xFFFC => null,
        UnicodeCategory.Control or UnicodeCategory.Format => null,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Newline,
        _ => rune,
    };

    private static bool IsEmoji(Rune rune) =>
        rune.Value == 0xFE0F || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
