using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// A message made of blocks: headings, lists, tables, quotations, pictures. Read as lines of words. A block of a later version is read by
/// the fields that blocks have in common; one without any of them cannot be read, and that is told.
/// </summary>
internal sealed class TelegramRichMessage
{
    private const int Deepest = 64;

    /// <summary>Blocks that show nothing a person would miss.</summary>
    private static readonly string[] Mute = ["divider", "anchor"];

    private readonly List<string> _lines = [];
    private readonly List<FileRef> _files = [];

    private TelegramRichMessage()
    {
    }

    public IReadOnlyList<string> Lines => _lines;
    public IReadOnlyList<FileRef> Files => _files;
    public Place? Place { get; private set; }
    public bool HasUnread { get; private set; }

    public static TelegramRichMessage Of(JsonElement message)
    {
        var read = new TelegramRichMessage();
        if (message.Find("rich_message") is { } rich)
        {
            read.Blocks(rich, "", 0);
            read.HasUnread |= read._lines.Count == 0 && read._files.Count == 0 && read.Place is null;
        }

        return read;
    }

    private void Blocks(JsonElement carrier, string before, int depth)
    {
        foreach (var block in carrier.Find("blocks")?.Items() ?? [])
        {
            Block(block, before, depth + 1);
        }
    }

    private void Block(JsonElement block, string before, int depth)
    {
        if (depth > Deepest)
        {
            HasUnread = true;
            return;
        }

        var had = (_lines.Count, _files.Count, Place);
        var inner = block.Words("type") is "blockquote" or "block_quotation" or "pullquote" or "pull_quotation" ? before + "> " : before;
        Say(inner, TelegramRichText.Of(block.Find("summary")));
        Say(inner, TelegramRichText.Of(block.Find("text")) is { Length: > 0 } text ? text : block.Words("expression"));
        Blocks(block, inner, depth);
        foreach (var item in block.Find("items")?.Items() ?? [])
        {
            Item(item, inner, depth);
        }

        foreach (var row in block.Find("cells")?.Items() ?? [])
        {
            Say(inner, string.Join(" | ", row.Items().Select(cell => TelegramRichText.Of(cell.Find("text")))));
        }

        Media(block);
        Say(inner, CaptionOf(block));
        Say(inner, TelegramRichText.Of(block.Find("credit")));
        HasUnread |= had == (_lines.Count, _files.Count, Place) && !Mute.Contains(block.Words("type"));
    }

    /// <summary>The label and the first words stand on one line, as people saw them.</summary>
    private void Item(JsonElement item, string before, int depth)
    {
        var mark = item.Truth("has_checkbox") ? item.Truth("is_checked")
            ? "☑" : "☐" : item.Words("label") is { Length: > 0 } label ? label : "–";
        var first = _lines.Count;
        Blocks(item, before + "   ", depth);
        if (_lines.Count == first)
        {
            Say(before, TelegramRichText.Of(item.Find("text")) is { Length: > 0 } text ? $"{mark} {text}" : "");
        }
        else
        {
            _lines[first] = $"{before}{mark} {_lines[first][before.Length..].TrimStart()}";
        }
    }

    private void Media(JsonElement block)
    {
        _files.AddRange(TelegramMedia.AllIn(block));
        Place ??= TelegramMedia.PlaceIn(block.Find("location"));
    }

    private static string CaptionOf(JsonElement block)
    {
        if (block.Find("caption") is not { } caption)
        {
            return "";
        }

        // A caption has words and a credit; that of a table is words alone.
        string[] parts = caption.ValueKind == JsonValueKind.Object && caption.Words("type") is null
            ? [TelegramRichText.Of(caption.Find("text")), TelegramRichText.Of(caption.Find("credit"))]
            : [TelegramRichText.Of(caption)];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private void Say(string before, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            _lines.AddRange(words.Split('\n').Select(line => before + line));
        }
    }
}

/// <summary>Words within a block: a string, a list of pieces, or a piece with a look of its own.</summary>
internal static class TelegramRichText
{
    public static string Of(JsonElement? text) => text is { } piece ? Of(piece, 0) : "";

    private static string Of(JsonElement piece, int depth) => piece.ValueKind switch
    {
        _ when depth > 64 => "",
        JsonValueKind.String => piece.WordsOf(),
        JsonValueKind.Array => string.Concat(piece.EnumerateArray().Select(part => Of(part, depth + 1))),
        JsonValueKind.Object => OfPiece(piece, depth),
        _ => "",
    };

    private static string OfPiece(JsonElement piece, int depth)
    {
        var words = piece.Find("text") is { } inner ? Of(inner, depth + 1) : piece.Words("alternative_text")
            ?? piece.Words("expression") ?? "";
        return piece.Words("url") is { Length: > 0 } address ? LinkExpander.Linked(words.Length > 0 ? words : address, address) : words;
    }
}
