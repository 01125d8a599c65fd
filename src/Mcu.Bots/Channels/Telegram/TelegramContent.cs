using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>What a message says: words, files, a place.</summary>
internal sealed record TelegramContent(string Text, IReadOnlyList<FileRef> Files, Place? Place)
{
    /// <summary>Above this the platform does not give a file to a bot.</summary>
    public const long MostFileBytes = 20 * 1024 * 1024;

    /// <summary>What a person can send and a municipality cannot use, by the platform's names.</summary>
    private static readonly IReadOnlyList<string> Unusable = ["dice", "story", "game", "checklist", "paid_media", "giveaway", "gift", "invoice"];

    public bool IsEmpty => Text.Length == 0 && Files.Count == 0 && Place is null;

    public static TelegramContent Of(JsonElement message)
    {
        var place = PlaceOf(message.Find("location") ?? message.Find("venue")?.Find("location"));
        string?[] words = [message.Words("text") ?? message.Words("caption"), VenueOf(message.Find("venue")), ContactOf(message.Find("contact")), message.Find("poll")?.Words("question")];
        return new TelegramContent(VisibleText.Of(string.Join('\n', words.Where(w => !string.IsNullOrEmpty(w)))), FilesOf(message), place);
    }

    public static string? UnusableIn(JsonElement message) => Unusable.FirstOrDefault(kind => message.Has(kind));

    private static Place? PlaceOf(JsonElement? location) =>
        location?.Degrees("latitude") is >= -90 and <= 90 and var latitude && location?.Degrees("longitude") is >= -180 and <= 180 and var longitude
            ? new Place(latitude, longitude)
            : null;

    private static string? VenueOf(JsonElement? venue) => venue is { } v ? Joined(", ", v.Words("title"), v.Words("address")) : null;

    private static string? ContactOf(JsonElement? contact) =>
        contact is { } c ? Joined(", ", Joined(" ", c.Words("first_name"), c.Words("last_name")), c.Words("phone_number")) : null;

    private static string Joined(string separator, params IEnumerable<string?> parts) => string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>A message carries one file at most. An animation comes with a copy under «document», so it is asked for first.</summary>
    private static FileRef[] FilesOf(JsonElement message)
    {
        FileRef? file = Largest(message.Find("photo"))
            ?? One(message, "animation", FileKind.Video)
            ?? One(message, "video", FileKind.Video)
            ?? One(message, "video_note", FileKind.Video)
            ?? One(message, "voice", FileKind.Voice)
            ?? One(message, "audio", FileKind.Audio)
            ?? One(message, "sticker", FileKind.Document)
            ?? One(message, "document", FileKind.Document);
        return file is null ? [] : [file];
    }

    private static FileRef? Largest(JsonElement? sizes) =>
        sizes?.Items().OrderByDescending(s => s.Number("width") * s.Number("height")).FirstOrDefault() is { ValueKind: JsonValueKind.Object } size
            ? FileOf(size, FileKind.Photo, "image/jpeg")
            : null;

    private static FileRef? One(JsonElement message, string field, FileKind kind) => message.Find(field) is { } file ? FileOf(file, kind, null) : null;

    private static FileRef FileOf(JsonElement file, FileKind kind, string? mediaType)
    {
        var size = file.Number("file_size");
        return new FileRef(
            kind,
            TelegramChannel.ChannelName,
            file.Words("file_id") ?? throw new BrokenUpdateException("file_id"),
            NameOf(file),
            size,
            mediaType ?? (file.Words("mime_type") is { } said ? VisibleText.Line(said, 100) : null),
            size > MostFileBytes);
    }

    /// <summary>The sender chose the name, and it may end up in a file system: no folders in it.</summary>
    private static string? NameOf(JsonElement file) =>
        VisibleText.Line(file.Words("file_name"), 200).Replace('/', '_').Replace('\\', '_').TrimStart('.') is { Length: > 0 } name ? name : null;
}
