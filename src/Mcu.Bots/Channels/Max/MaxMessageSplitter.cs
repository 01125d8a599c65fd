using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>One message of the platform's out of those that a content needs: words, files, a place.</summary>
internal sealed record Part(string Text, IReadOnlyList<FileRef> Files, Place? Place)
{
    /// <summary>Without it the words would arrive all the same.</summary>
    public bool CanBeLeftOut => Text.Length == 0;
}

/// <summary>
/// Cuts a content into the platform's messages, always in the same way, so that a broken-off sending can go on where it stopped.
/// Files and the place come first, the words with the buttons last: that is the message which is edited later.
/// </summary>
internal static class MaxMessageSplitter
{
    public const int MostText = 4000;
    private const int MostInAlbum = 10;

    public static IReadOnlyList<Part> Of(Content content)
    {
        var albums = Albums(content.Files).Select(files => new Part("", files, null)).ToList();
        if (albums.Count == 1 && content is { Place: null, Buttons.Count: 0, Share: null, Text.Length: > 0 and <= MostText })
        {
            return [albums[0] with { Text = content.Text }];
        }

        return [.. albums, .. content.Place is { } place ? [new Part("", [], place)] : Array.Empty<Part>(),
            .. LongText.Pieces(content.Text, MostText).Select(text => new Part(text, [], null))];
    }

    /// <summary>Pictures and films share a message; the platform wants everything else alone.</summary>
    private static IEnumerable<FileRef[]> Albums(IReadOnlyList<FileRef> files) =>
        files.Where(IsSeen).Chunk(MostInAlbum).Concat(files.Where(file => !IsSeen(file)).Select(file => new[] { file }));

    private static bool IsSeen(FileRef file) => file.Kind is FileKind.Photo or FileKind.Video;
}
