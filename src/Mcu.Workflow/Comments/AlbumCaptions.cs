using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Comments;

/// <summary>The pictures of an album in public come one by one, each with words of its own that can be changed by themselves.</summary>
internal static class AlbumCaptions
{
    /// <summary>The files of what came; those of an album remember the words under them.</summary>
    public static IReadOnlyList<FileRef> Of(IncomingMessage incoming, string message) =>
        incoming.AlbumKey is null
        ? incoming.Files : [.. incoming.Files.Select(file => file with { Caption = new FileCaption(message, incoming.Text) })];

    /// <returns>The words of the whole album, now that this part says these.</returns>
    public static string Take(PublicComment album, string message, string text)
    {
        var captions = album.Files.Select(file => file.Caption).OfType<FileCaption>().ToList();
        var before = captions.Find(caption => caption.Message == message)?.Text ?? "";
        var shared = captions.Exists(caption => caption.Message != message && caption.Text == before);
        album.Files = [.. album.Files.Select(file => file.Caption?.Message == message
            ? file with { Caption = new FileCaption(message, text) } : file)];
        return shared ? With(album.Text, text) : Instead(album.Text, before, text);
    }

    private static string Instead(string words, string before, string text)
    {
        var lines = $"\n{words}\n";
        var at = before.Length == 0 ? -1 : lines.IndexOf($"\n{before}\n", StringComparison.Ordinal);
        return at < 0 ? With(words, text) : With($"{lines[..at]}\n{text}\n{lines[(at + before.Length + 2)..]}".Trim('\n')
            .Replace("\n\n\n", "\n", StringComparison.Ordinal), text);
    }

    /// <summary>Whichever came first, they stand beside each other.</summary>
    private static string With(string words, string more) =>
        more.Length == 0 || words.Contains(more, StringComparison.Ordinal) ? words : words.Length == 0 ? more : $"{words}\n{more}";
}
