using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// Reads a message with everything that hangs on it: its words and attachments, the posts among them with theirs, and what was passed on in
/// it, as deep as the platform nests it.
/// </summary>
internal sealed class VkReader
{
    /// <summary>The platform nests 45 levels; more is no message of its.</summary>
    private const int Deepest = 50;
    private const int MostForwarded = 100;
    private const int MostFiles = 50;

    private readonly List<string> _lines = [];
    private readonly List<FileRef> _files = [];
    private readonly HashSet<UnreadPart> _unread = [];
    private int _forwarded;

    public IReadOnlyList<string> Lines => _lines;
    public IReadOnlyList<FileRef> Files => _files;
    public List<string> Transcripts { get; } = [];
    public Place? Place { get; private set; }
    public IReadOnlyCollection<UnreadPart> Unread => _unread;

    /// <summary>Whether anything in it was said by somebody else before.</summary>
    public bool HasForwarded => _forwarded > 0;

    public static VkReader Of(JsonElement message)
    {
        var reader = new VkReader();
        reader.Read(message, "", 0);
        if (IsCropped(message))
        {
            reader._unread.Add(UnreadPart.Cropped);
        }

        return reader;
    }

    public static bool IsCropped(JsonElement message) => message.Truth("is_cropped") || message.Number("is_cropped") == 1;

    /// <param name="before">Marks somebody else's words, so that they are never taken for a command of who passed them on.</param>
    private void Read(JsonElement message, string before, int depth)
    {
        Say(before, TextOf(message));
        foreach (var attachment in message.Find("attachments")?.Items() ?? [])
        {
            Attachment(attachment, before, depth);
        }

        Place ??= PlaceOf(message);
        foreach (var inner in message.Find("fwd_messages")?.Items() ?? [])
        {
            Forwarded(inner, depth + 1);
        }

        // What a message that was passed on replies to is in no chat of ours.
        if (depth > 0 && message.Find("reply_message") is { ValueKind: JsonValueKind.Object } original)
        {
            Forwarded(original, depth + 1);
        }
    }

    private void Forwarded(JsonElement inner, int depth)
    {
        if (depth > Deepest || ++_forwarded > MostForwarded)
        {
            _unread.Add(UnreadPart.Forwards);
            return;
        }

        Read(inner, "> ", depth);
    }

    private void Attachment(JsonElement attachment, string before, int depth)
    {
        var type = attachment.Words("type") ?? "";
        var thing = attachment.Find(type) ?? default;
        var had = (_lines.Count, _files.Count, Transcripts.Count);
        if (VkThing.FileOf(type, thing) is { } file)
        {
            Add(file);
        }

        // Not the name of a file, which it carries with it: what people see beside it.
        Transcribe(type, thing);
        foreach (var line in VkThing.WordsOf(type, thing))
        {
            Say(before, line);
        }

        Inside(type, thing, before, depth);
        if (VkAttachments.Told.TryGetValue(type, out var part))
        {
            _unread.Add(part);
        }
        else if (had == (_lines.Count, _files.Count, Transcripts.Count)
            || !(VkAttachments.Files.Contains(type) || VkAttachments.Words.Contains(type)))
        {
            _unread.Add(UnreadPart.Unknown);
        }
    }

    /// <summary>A post or a comment has attachments of its own, and a post may show another one.</summary>
    private void Inside(string type, JsonElement thing, string before, int depth)
    {
        if (type is not ("wall" or "wall_reply") || depth >= Deepest)
        {
            return;
        }

        foreach (var inner in thing.Find("attachments")?.Items() ?? [])
        {
            Attachment(inner, before, depth + 1);
        }

        foreach (var shown in thing.Find("copy_history")?.Items() ?? [])
        {
            Forwarded(shown, depth + 1);
        }
    }

    private void Transcribe(string type, JsonElement thing)
    {
        if (type == "audio_message" && thing.Words("transcript") is { Length: > 0 } words)
        {
            Transcripts.Add(words);
        }
    }

    private void Add(FileRef file)
    {
        if (_files.Count < MostFiles)
        {
            _files.Add(file);
        }
        else
        {
            _unread.Add(UnreadPart.Cropped);
        }
    }

    private void Say(string before, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            _lines.Add(before + words);
        }
    }

    private static string? TextOf(JsonElement message) =>
        message.Words("text") is { } text ? LinkExpander.WithAddresses(text, Links(message.Find("format_data"))) : null;

    private static IEnumerable<LinkFragment> Links(JsonElement? format) =>
        from item in format?.Find("items")?.Items() ?? []
        where item.Words("type") == "url"
        select new LinkFragment(item.Number("offset") ?? -1, item.Number("length") ?? 0, item.Words("url") ?? "");

    private static Place? PlaceOf(JsonElement message)
    {
        var at = message.Find("geo")?.Find("coordinates");
        return at?.Degrees("latitude") is >= -90 and <= 90 and var latitude && at?.Degrees("longitude") is >= -180
            and <= 180 and var longitude
            ? new Place(latitude, longitude)
            : null;
    }
}
