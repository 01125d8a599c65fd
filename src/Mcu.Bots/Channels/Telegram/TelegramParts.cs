using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>One message of the platform's out of those that a content needs.</summary>
internal abstract record Part
{
    internal sealed record Words(string Text) : Part;
    internal sealed record Spot(Place Place) : Part;

    /// <summary>One file, perhaps with the words under it, or an album.</summary>
    internal sealed record Media(IReadOnlyList<FileRef> Files, string? Caption = null) : Part;
}

/// <summary>
/// Cuts a content into the platform's messages, always in the same way, so that a broken-off sending can go on where it stopped.
/// Files and the place come first, the words with the buttons last: that is the message which is edited later.
/// </summary>
internal static class TelegramParts
{
    public const int MostText = 4096;
    public const int MostCaption = 1024;
    private const int MostInAlbum = 10;

    public static IReadOnlyList<Part> Of(Content content)
    {
        // A message with a caption cannot be edited as text, so what has buttons keeps its words apart.
        if (content is { Files.Count: 1, Place: null, Buttons.Count: 0, Text.Length: > 0 and <= MostCaption })
        {
            return [new Part.Media(content.Files, content.Text)];
        }

        return [.. Albums(content.Files), .. content.Place is { } place ? [new Part.Spot(place)] : Array.Empty<Part>(), .. Pieces(content.Text)];
    }

    /// <summary>How many messages the platform counts: each picture of an album is one.</summary>
    public static int Count(Content content) => Of(content).Sum(part => part is Part.Media media ? media.Files.Count : 1);

    /// <summary>The text of an edit, which must stay one message.</summary>
    public static string Shortened(string text, int most = MostText) => text.Length <= most ? text : text[..WholeLetters(text, most - 1)] + "…";

    /// <summary>Photos and videos share an album; documents and audio have albums of their own; a voice message stands alone.</summary>
    private static IEnumerable<Part> Albums(IReadOnlyList<FileRef> files) =>
        from file in files
        group file by file.Kind switch
        {
            FileKind.Photo or FileKind.Video => FileKind.Photo,
            var alone => alone,
        }
        into alike
        from album in alike.Chunk(alike.Key == FileKind.Voice ? 1 : MostInAlbum)
        select new Part.Media(album);

    private static IEnumerable<Part> Pieces(string text)
    {
        var rest = text.Trim();
        while (rest.Length > MostText)
        {
            var cut = CutAt(rest);
            yield return new Part.Words(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            yield return new Part.Words(rest);
        }
    }

    /// <summary>At the end of a line, else between words, else where the limit is; never so early that pieces become crumbs.</summary>
    private static int CutAt(string text)
    {
        var window = text.AsSpan(0, MostText + 1);
        var line = window.LastIndexOf('\n');
        if (line >= MostText / 2)
        {
            return line;
        }

        var space = window.LastIndexOfAny(' ', '\t', '\n');
        return space >= MostText / 2 ? space : WholeLetters(text, MostText);
    }

    /// <summary>Not through the middle of a surrogate pair.</summary>
    private static int WholeLetters(string text, int cut) => char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
}
