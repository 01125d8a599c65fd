using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>One attachment's own object: a file that we can fetch, and words that say what it is.</summary>
internal static class VkThing
{
    private const int MostPostWords = 4000;

    /// <summary>Null for what has no bytes for us.</summary>
    public static FileRef? FileOf(string type, JsonElement thing) => type switch
    {
        "photo" => Photo(thing),
        "graffiti" or "posted_photo" when (thing.Words("url") ?? thing.Words("photo_604") ?? thing.Words("photo_130")) is { } url =>
            File(FileKind.Photo, url, "graffiti.png"),
        "sticker" when Largest(thing.Find("images")) is { } url => File(FileKind.Document, url, "sticker.png"),
        "audio_message" => Voice(thing),
        "audio" when thing.Words("url") is { Length: > 0 } url => File(FileKind.Audio, url, "audio.mp3"),
        "doc" => Document(thing),
        _ => null,
    };

    /// <summary>What cannot be fetched is named by its words and its address on the platform.</summary>
    public static IEnumerable<string?> WordsOf(string type, JsonElement thing) => type switch
    {
        _ when thing.ValueKind != JsonValueKind.Object || type is "doc" or "sticker" or "graffiti" or "audio_message" => [],
        "photo" => [thing.Words("text")],
        "audio" when thing.Words("url") is { Length: > 0 } => [],
        "audio" => [Joined(" – ", thing.Words("artist"), thing.Words("title"))],
        "wall" => [LongText.Shortened(thing.Words("text") ?? "", MostPostWords), Page("wall", thing, "to_id", "from_id", "owner_id")],
        "wall_reply" => [LongText.Shortened(thing.Words("text") ?? "", MostPostWords), Comment(thing)],
        "poll" => [thing.Words("question"), .. (thing.Find("answers")?.Items() ?? [])
            .Select(answer => answer.Words("text") is { Length: > 0 } words ? "– " + words : null)],
        "video" or "clip" or "short_video" => [thing.Words("title"), thing.Words("description"), Page("video", thing, "owner_id")],
        "market" => [thing.Words("title"), Page("market", thing, "owner_id")],
        "event" => [thing.Words("text"), thing.Number("id") is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"https://vk.com/event{id}") : null],
        "story" => [Page("story", thing, "owner_id")],
        _ => [thing.Words("title") ?? thing.Words("name") ?? thing.Words("text"), thing.Words("description"), thing.Words("url")
            ?? thing.Words("view_url") ?? thing.Words("link")],
    };

    private static FileRef? Photo(JsonElement photo) =>
        (Largest(photo.Find("sizes")) ?? photo.Find("orig_photo")?.Words("url")) is { } url
        ? File(FileKind.Photo, url, null) with { MediaType = "image/jpeg" } : null;

    private static FileRef? Voice(JsonElement voice) =>
        voice.Words("link_ogg") is { } ogg ? File(FileKind.Voice, ogg, "voice.ogg") with { MediaType = "audio/ogg" }
        : voice.Words("link_mp3") is { } mp3 ? File(FileKind.Voice, mp3, "voice.mp3") with { MediaType = "audio/mpeg" }
        : null;

    private static FileRef? Document(JsonElement doc)
    {
        if (doc.Words("url") is not { } url)
        {
            return null;
        }

        // The sender chose the name, and it may end up in a file system: no folders in it.
        var name = VisibleText.Line(doc.Words("title"), 200).Replace('/', '_').Replace('\\', '_').TrimStart('.');
        var extension = VisibleText.Line(doc.Words("ext"), 10);
        var whole = extension.Length > 0 && !name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase)
            ? $"{name}.{extension}" : name;
        var size = doc.Number("size");
        return File(FileKind.Document, url, whole.Length > 0 ? whole : null) with { Size = size, TooBig = size > VkFiles.MostFileBytes };
    }

    private static FileRef File(FileKind kind, string url, string? name) => new(kind, VkChannel.ChannelName, url, name);

    private static string? Largest(JsonElement? sizes) => (sizes?.Items() ?? [])
        .Where(size => size.Words("url") is { Length: > 0 })
        .OrderByDescending(size => (size.Number("width") ?? 0) * (size.Number("height") ?? 0))
        .Select(size => size.Words("url")).FirstOrDefault();

    private static string? Page(string kind, JsonElement thing, params IEnumerable<string> owners) =>
        owners.Select(owner => thing.Number(owner))
        .FirstOrDefault(number => number is not null) is { } owner && thing.Number("id") is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"https://vk.com/{kind}{owner}_{id}")
            : null;

    private static string? Comment(JsonElement reply) =>
        reply.Number("owner_id") is { } owner && reply.Number("post_id") is { } post && reply.Number("id") is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"https://vk.com/wall{owner}_{post}?reply={id}")
        : null;

    private static string Joined(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));
}
