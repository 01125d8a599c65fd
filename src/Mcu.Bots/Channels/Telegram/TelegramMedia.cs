using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>Files and places within a message, a block of one, a poll or what a message replies to.</summary>
internal static class TelegramMedia
{
    /// <summary>
    /// A message carries one file at most. An animation comes with a copy under «document», a live photo with one under «photo».
    /// </summary>
    public static FileRef? OneIn(JsonElement message) => Largest(message.Find("photo"))
        ?? LivePhoto(message.Find("live_photo"))
        ?? One(message, "animation", FileKind.Video)
        ?? One(message, "video", FileKind.Video)
        ?? One(message, "video_note", FileKind.Video)
        ?? One(message, "voice", FileKind.Voice)
        ?? One(message, "audio", FileKind.Audio)
        ?? One(message, "sticker", FileKind.Document)
        ?? One(message, "document", FileKind.Document)
        ?? One(message, "voice_note", FileKind.Voice);

    /// <summary>Whatever can be opened: a file without an id is passed over, since what carries it says more than a file.</summary>
    public static IEnumerable<FileRef> AllIn(JsonElement? carrier)
    {
        try
        {
            return carrier is { ValueKind: JsonValueKind.Object } found && OneIn(found) is { } file ? [file] : [];
        }
        catch (BrokenUpdateException)
        {
            return [];
        }
    }

    public static Place? PlaceIn(JsonElement? location) =>
        location?.Degrees("latitude") is >= -90 and <= 90 and var latitude && location?.Degrees("longitude") is >= -180
        and <= 180 and var longitude
            ? new Place(latitude, longitude)
            : null;

    private static FileRef? LivePhoto(JsonElement? live) =>
        live is { } film ? Largest(film.Find("photo")) ?? FileOf(film, FileKind.Video, null) : null;

    private static FileRef? Largest(JsonElement? sizes) =>
        sizes?.Items().OrderByDescending(s => s.Number("width") * s.Number("height"))
        .FirstOrDefault() is { ValueKind: JsonValueKind.Object } size
            ? FileOf(size, FileKind.Photo, "image/jpeg")
            : null;

    private static FileRef? One(JsonElement message, string field, FileKind kind) =>
        message.Find(field) is { } file ? FileOf(file, kind, null) : null;

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
            size > TelegramContent.MostFileBytes);
    }

    /// <summary>The sender chose the name, and it may end up in a file system: no folders in it.</summary>
    private static string? NameOf(JsonElement file) =>
        VisibleText.Line(file.Words("file_name"), 200).Replace('/', '_').Replace('\\', '_')
        .TrimStart('.') is { Length: > 0 } name ? name : null;
}
