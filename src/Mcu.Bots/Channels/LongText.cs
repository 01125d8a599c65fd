namespace Mcu.Bots.Channels;

/// <summary>Fits words into what a platform takes in one message.</summary>
internal static class LongText
{
    public static string Shortened(string text, int most) => text.Length <= most ? text : text[..WholeLetters(text, most - 1)] + "…";

    /// <summary>Nothing for a blank text.</summary>
    public static IEnumerable<string> Pieces(string text, int most)
    {
        var rest = text.Trim();
        while (rest.Length > most)
        {
            var cut = CutAt(rest, most);
            yield return rest[..cut].TrimEnd();
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    /// <summary>At the end of a line, else between words, else where the limit is; never so early that pieces become crumbs.</summary>
    private static int CutAt(string text, int most)
    {
        var window = text.AsSpan(0, most + 1);
        var line = window.LastIndexOf('\n');
        if (line >= most / 2)
        {
            return line;
        }

        var space = window.LastIndexOfAny(' ', '\t', '\n');
        return space >= most / 2 ? space : WholeLetters(text, most);
    }

    /// <summary>Not through the middle of a surrogate pair.</summary>
    private static int WholeLetters(string text, int cut) => char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
}
