using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>What a message says: words, files, a place. What somebody passed on counts as said by whoever passed it on.</summary>
internal sealed record MaxContent(string Text, IReadOnlyList<FileRef> Files, Place? Place)
{
    public bool IsEmpty => Text.Length == 0 && Files.Count == 0 && Place is null;

    public static MaxContent Of(JsonElement message)
    {
        var id = IdOf(message) ?? "";
        var bodies = Bodies(message).ToList();
        var attachments = bodies.SelectMany(body => body.Find("attachments")?.Items() ?? []).ToList();
        var words = bodies.Select(body => body.Words("text")).Concat(attachments.Select(WordsOf)).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal);
        return new MaxContent(
            VisibleText.Of(string.Join('\n', words)),
            [.. attachments.Select(attachment => FileOf(attachment, id)).OfType<FileRef>()],
            attachments.Select(PlaceOf).FirstOrDefault(place => place is not null));
    }

    public static string? IdOf(JsonElement message) => message.Find("body")?.Words("mid");

    public static string NameOf(JsonElement person)
    {
        string?[] parts = [person.Words("first_name"), person.Words("last_name")];
        var whole = string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return VisibleText.Line(whole.Length > 0 ? whole : person.Words("name"), 256);
    }

    private static IEnumerable<JsonElement> Bodies(JsonElement message)
    {
        if (message.Find("body") is { } own)
        {
            yield return own;
        }

        if (message.Find("link") is { } link && link.Words("type") == "forward" && link.Find("message") is { } passedOn)
        {
            yield return passedOn;
        }
    }

    private static string? WordsOf(JsonElement attachment) => attachment.Words("type") switch
    {
        "contact" => MaxContact.Of(attachment.Find("payload")),
        "share" => attachment.Find("payload")?.Words("url"),
        _ => null,
    };

    private static Place? PlaceOf(JsonElement attachment) =>
        attachment.Words("type") == "location"
        && attachment.Degrees("latitude") is >= -90 and <= 90 and var latitude
        && attachment.Degrees("longitude") is >= -180 and <= 180 and var longitude
            ? new Place(latitude, longitude)
            : null;

    private static FileRef? FileOf(JsonElement attachment, string message)
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

    /// <summary>Without an address and without a token there is nothing that could be opened later.</summary>
    private static FileRef? FileOf(FileKind kind, JsonElement attachment, JsonElement payload, string message)
    {
        var key = new MaxFileKey(payload.Words("token") ?? "", message, payload.Words("url") ?? "");
        return key.IsEmpty ? null : new FileRef(kind, MaxChannel.ChannelName, key.ToString(), NameOfFile(attachment), attachment.Number("size"));
    }

    /// <summary>The sender chose the name, and it may end up in a file system: no folders in it.</summary>
    private static string? NameOfFile(JsonElement attachment) =>
        VisibleText.Line(attachment.Words("filename"), 200).Replace('/', '_').Replace('\\', '_').TrimStart('.') is { Length: > 0 } name ? name : null;
}
