using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>What a message says: words, files, a place; with what was forwarded in it.</summary>
internal sealed record VkContent(string Text, IReadOnlyList<FileRef> Files, Place? Place)
{
    /// <summary>Nothing in it is the person's own: messages passed on, or a post or a comment of a wall.</summary>
    public bool Forwarded { get; init; }

    private const int MostForwarded = 50;
    private const int MostFiles = 50;

    public bool IsEmpty => Text.Length == 0 && Files.Count == 0 && Place is null;

    public static VkContent Of(JsonElement message)
    {
        var forwarded = ForwardedIn(message, depth: 3).Take(MostForwarded).ToList();
        var attachments = message.Find("attachments")?.Items().ToList() ?? [];
        string?[] words = [message.Words("text"), .. attachments.Select(VkAttachment.WordsOf), .. forwarded.Select(Quoted)];
        var files = attachments.Concat(forwarded.SelectMany(f => f.Find("attachments")?.Items() ?? [])).Select(VkAttachment.FileOf).OfType<FileRef>();
        return new VkContent(
            VisibleText.Of(string.Join('\n', words.Where(w => !string.IsNullOrEmpty(w)))),
            [.. files.Take(MostFiles)],
            PlaceOf(message) ?? forwarded.Select(PlaceOf).FirstOrDefault(place => place is not null))
        {
            Forwarded = string.IsNullOrWhiteSpace(message.Words("text")) && (forwarded.Count > 0 || attachments.Any(IsOfOthers)),
        };
    }

    private static bool IsOfOthers(JsonElement attachment) => attachment.Words("type") is "wall" or "wall_reply" or "video" or "link" or "poll" or "market";

    private static IEnumerable<JsonElement> ForwardedIn(JsonElement message, int depth) =>
        depth == 0 ? [] : (message.Find("fwd_messages")?.Items() ?? []).SelectMany(inner => ForwardedIn(inner, depth - 1).Prepend(inner));

    /// <summary>The mark keeps somebody else's words from being taken for a command of who forwarded them.</summary>
    private static string? Quoted(JsonElement forwarded)
    {
        var words = (forwarded.Find("attachments")?.Items() ?? []).Select(VkAttachment.WordsOf).Prepend(forwarded.Words("text"));
        var said = string.Join('\n', words.Where(w => !string.IsNullOrWhiteSpace(w)));
        return said.Length == 0 ? null : "> " + said;
    }

    private static Place? PlaceOf(JsonElement message)
    {
        var at = message.Find("geo")?.Find("coordinates");
        return at?.Degrees("latitude") is >= -90 and <= 90 and var latitude && at?.Degrees("longitude") is >= -180 and <= 180 and var longitude
            ? new Place(latitude, longitude)
            : null;
    }
}

/// <summary>One attachment: a file that we can fetch, or words that say what it is.</summary>
internal static class VkAttachment
{
    /// <summary>Null for what has no bytes for us.</summary>
    public static FileRef? FileOf(JsonElement attachment) => attachment.Words("type") switch
    {
        "photo" when attachment.Find("photo") is { } photo => Photo(photo),
        "graffiti" when attachment.Find("graffiti")?.Words("url") is { } url => File(FileKind.Photo, url, "graffiti.png"),
        "sticker" when attachment.Find("sticker") is { } sticker => Largest(sticker.Find("images")) is { } url ? File(FileKind.Document, url, "sticker.png") : null,
        "audio_message" when attachment.Find("audio_message") is { } voice => Voice(voice),
        "audio" when attachment.Find("audio")?.Words("url") is { Length: > 0 } url => File(FileKind.Audio, url, "audio.mp3"),
        "doc" when attachment.Find("doc") is { } doc => Document(doc),
        _ => null,
    };

    /// <summary>What cannot be fetched is named by its title and its address on the platform.</summary>
    public static string? WordsOf(JsonElement attachment) => attachment.Words("type") switch
    {
        "video" when attachment.Find("video") is { } video => Joined(video.Words("title"), Page("video", video, "owner_id")),
        "wall" when attachment.Find("wall") is { } post => Joined(LongText.Shortened(post.Words("text") ?? "", 500), Page("wall", post, "to_id", "from_id", "owner_id")),
        "wall_reply" when attachment.Find("wall_reply") is { } reply => reply.Words("text"),
        "link" when attachment.Find("link") is { } link => Joined(link.Words("title"), link.Words("url")),
        "poll" when attachment.Find("poll") is { } poll => poll.Words("question"),
        "market" when attachment.Find("market") is { } goods => goods.Words("title"),
        _ => null,
    };

    private static FileRef? Photo(JsonElement photo) =>
        (Largest(photo.Find("sizes")) ?? photo.Find("orig_photo")?.Words("url")) is { } url ? File(FileKind.Photo, url, null) with { MediaType = "image/jpeg" } : null;

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
        var whole = extension.Length > 0 && !name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase) ? $"{name}.{extension}" : name;
        var size = doc.Number("size");
        return File(FileKind.Document, url, whole.Length > 0 ? whole : null) with { Size = size, TooBig = size > VkFiles.MostFileBytes };
    }

    private static FileRef File(FileKind kind, string url, string? name) => new(kind, VkChannel.ChannelName, url, name);

    private static string? Largest(JsonElement? sizes) => (sizes?.Items() ?? [])
        .Where(size => size.Words("url") is { Length: > 0 })
        .MaxBy(size => (size.Number("width") ?? 0) * (size.Number("height") ?? 0)) is { ValueKind: JsonValueKind.Object } largest ? largest.Words("url") : null;

    private static string? Page(string kind, JsonElement thing, params IEnumerable<string> owners) =>
        owners.Select(owner => thing.Number(owner)).FirstOrDefault(number => number is not null) is { } owner && thing.Number("id") is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"https://vk.com/{kind}{owner}_{id}")
            : null;

    private static string Joined(params IEnumerable<string?> parts) => string.Join('\n', parts.Where(p => !string.IsNullOrEmpty(p)));
}
