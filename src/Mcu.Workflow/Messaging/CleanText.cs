using System.Text;

namespace Mcu.Workflow.Messaging;

/// <summary>
/// Makes people's words safe to keep and to show: what is invisible and turns text around can make a card say what nobody wrote,
/// and half a surrogate pair breaks JSON and databases later.
/// </summary>
public static class CleanText
{
    /// <summary>Characters kept of one message.</summary>
    public const int Most = 64 * 1024;

    /// <summary>The text without control characters (but for line feeds and tabs), without direction overrides, with whole characters only.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, Most));
        for (var i = 0; i < text.Length && clean.Length < Most; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 < text.Length && clean.Length + 1 < Most && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    clean.Append(text, i++, 2);
                }
            }
            else if (Stays(text, i))
            {
                clean.Append(text[i] == '\r' ? '\n' : text[i]);
            }
        }

        return clean.ToString();
    }

    private static bool Stays(string text, int at) => text[at] switch
    {
        '\n' or '\t' => true,

        // A lone carriage return is somebody's line feed, one before a line feed is the other half of it.
        '\r' => at + 1 >= text.Length || text[at + 1] != '\n',
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => false,

        // A zero-width space, and the box that a telephone leaves where a picture was pasted among words.
        '\u200B' or '\uFFFC' => false,
        var c => !char.IsControl(c),
    };
}
