using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>One message of the platform's out of those that a content needs.</summary>
internal sealed record VkPart(string Text)
{
    public IReadOnlyList<FileRef> Files { get; init; } = [];
    public Place? Place { get; init; }
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>More buttons of the message before, which is the one to be edited later.</summary>
    public bool MoreButtons { get; init; }
}

/// <summary>
/// Cuts a content into the platform's messages, always in the same way: a repeated sending gives each part the same key. An edit takes away
/// what was attached, so what has buttons, and may be edited, has its files in messages before it.
/// </summary>
internal static partial class VkMessageSplitter
{
    public const int MostText = 4096;
    private const int MostAttached = 10;
    private const string More = "…";

    public static IReadOnlyList<VkPart> Of(Content content)
    {
        var pieces = Pieces(content.Text).ToList();
        var albums = Albums(content.Files).ToList();
        if (content.Buttons.All(row => row.Count == 0) && albums.Count <= 1 && pieces.Count <= 1 && !IsVoice(albums))
        {
            return pieces.Count + albums.Count == 0 && content.Place is null
                ? []
                : [new VkPart(pieces.FirstOrDefault("")) { Files = albums.FirstOrDefault([]), Place = content.Place }];
        }

        var pages = VkKeyboard.Pages(content.Buttons);
        return
        [
            .. albums.Select(album => new VkPart("") { Files = album }),
            .. content.Place is { } place ? [new VkPart("") { Place = place }] : Array.Empty<VkPart>(),
            .. pieces.SkipLast(1).Select(piece => new VkPart(piece)),
            .. pieces.Count + pages.Count > 0
                ? [new VkPart(pieces.LastOrDefault(More)) { Buttons = pages.FirstOrDefault([]) }] : Array.Empty<VkPart>(),
            .. pages.Skip(1).Select(page => new VkPart(More) { Buttons = page, MoreButtons = true }),
        ];
    }

    /// <summary>The text of an edit, which must stay one message.</summary>
    public static string TextOfEdit(Content content) => LongText.Shortened(PlainWords(content.Text), MostText);

    /// <summary>The pieces of words that stand alone, as under a post.</summary>
    public static IEnumerable<string> Pieces(string text) => LongText.Pieces(PlainWords(text), MostText);

    /// <summary>
    /// The platform knows no markup but this: <c>[club1|words]</c> shows a link under somebody's words. An invisible joiner takes its
    /// power.
    /// </summary>
    private static string PlainWords(string text) => LinkMarkup().Substitute(text, "[\u2060");

    /// <summary>A voice message stands alone.</summary>
    private static IEnumerable<FileRef[]> Albums(IReadOnlyList<FileRef> files) =>
        files.Where(f => f.Kind != FileKind.Voice).Chunk(MostAttached).Concat(files.Where(f => f.Kind == FileKind.Voice).Chunk(1));

    private static bool IsVoice(List<FileRef[]> albums) => albums is [[{ Kind: FileKind.Voice }]];

    [GeneratedRegex(@"\[(?=[^\[\]|\s]{1,100}\|[^\[\]]+\])", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex LinkMarkup();
}
