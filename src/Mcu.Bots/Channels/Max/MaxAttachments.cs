using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// Every kind of attachment and every field of a body: taken, or told to the sender. What is in no list is told too, so that nothing of a
/// later version of the platform is lost in silence.
/// </summary>
internal static class MaxAttachments
{
    public static readonly IReadOnlySet<string> Taken = Set("image video audio file sticker contact share location inline_keyboard");

    /// <summary>What a button of somebody's bot carries: no words of a person.</summary>
    public static readonly IReadOnlySet<string> Told = Set("data");
    public static readonly IReadOnlySet<string> TakenOfBody = Set("text attachments markup");

    /// <summary>Numbers of the message; and buttons that only their own bot can press.</summary>
    public static readonly IReadOnlySet<string> NoContent = Set("mid seq reply_keyboard");

    public static IEnumerable<UnreadPart> UnreadIn(JsonElement body) => body.ValueKind != JsonValueKind.Object ? [] : body.EnumerateObject()
        .Where(field => field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !TakenOfBody.Contains(field.Name)
        && !NoContent.Contains(field.Name))
        .Select(_ => UnreadPart.Unknown);

    public static IEnumerable<UnreadPart> UnreadIn(JsonElement attachment, bool taken) =>
        attachment.Words("type") is { } type && NoContent.Contains(type) ? []
        : !taken || !Taken.Contains(attachment.Words("type") ?? "") ? [UnreadPart.Unknown]
        : [];

    /// <summary>Words that an attachment carries or that say what it is.</summary>
    public static IEnumerable<string?> WordsOf(JsonElement attachment) => attachment.Words("type") switch
    {
        "contact" => [MaxContact.Of(attachment.Find("payload"))],
        "share" => [attachment.Words("title"), attachment.Words("description"), attachment.Find("payload")?.Words("url")],
        "inline_keyboard" => Buttons(attachment.Find("payload")),
        _ => [],
    };

    /// <summary>The words of a voice message, where the platform itself has made them out.</summary>
    public static string? TranscriptOf(JsonElement attachment) =>
        attachment.Words("type") == "audio" && attachment.Words("transcription") is { } words && !string.IsNullOrWhiteSpace(words)
            ? words
            : null;

    public static Place? PlaceOf(JsonElement attachment) =>
        attachment.Words("type") == "location"
        && attachment.Degrees("latitude") is >= -90 and <= 90 and var latitude
        && attachment.Degrees("longitude") is >= -180 and <= 180 and var longitude
            ? new Place(latitude, longitude)
            : null;

    public static FileRef? FileOf(JsonElement attachment, string message)
    {
        FileKind? kind = attachment.Words("type") switch
        {
            "image" => FileKind.Photo,
            "video" => FileKind.Video,
            // People record sound here; a file with music comes as a file.
            "audio" => FileKind.Voice,
            "file" or "sticker" => FileKind.Document,
            _ => null,
        };
        return kind is { } known && attachment.Find("payload") is { } payload ? FileOf(known, attachment, payload, message) : null;
    }

    /// <summary>A message passed on may say the most important thing on a button: its address.</summary>
    private static IEnumerable<string?> Buttons(JsonElement? payload) =>
        from row in payload?.Find("buttons")?.Items() ?? []
        from button in row.Items()
        where button.Words("url") is { Length: > 0 }
        select LinkExpander.Linked(button.Words("text") ?? "", button.Words("url")!);

    /// <summary>Without an address and without a token there is nothing that could be opened later.</summary>
    private static FileRef? FileOf(FileKind kind, JsonElement attachment, JsonElement payload, string message)
    {
        var key = new MaxFileKey(payload.Words("token") ?? "", message, payload.Words("url") ?? "");
        return key.IsEmpty
            ? null : new FileRef(kind, MaxChannel.ChannelName, key.ToString(), NameOfFile(attachment), attachment.Number("size"));
    }

    /// <summary>The sender chose the name, and it may end up in a file system: no folders in it.</summary>
    private static string? NameOfFile(JsonElement attachment) =>
        VisibleText.Line(attachment.Words("filename"), 200).Replace('/', '_').Replace('\\', '_')
        .TrimStart('.') is { Length: > 0 } name ? name : null;

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
