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
internal static class TelegramMessageSplitter
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

        return [.. Albums(content.Files), .. content.Place is { } place ? [new Part.Spot(place)] : Array.Empty<Part>(),
            .. LongText.Pieces(content.Text, MostText).Select(piece => new Part.Words(piece))];
    }

    /// <summary>How many messages the platform counts: each picture of an album is one.</summary>
    public static int Count(Content content) => Of(content).Sum(part => part is Part.Media media ? media.Files.Count : 1);

    /// <summary>The text of an edit, which must stay one message.</summary>
    public static string Shortened(string text, int most = MostText) => LongText.Shortened(text, most);

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
}
