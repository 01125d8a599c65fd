using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>What a message says: words, files, a place. What somebody passed on counts as said by whoever passed it on.</summary>
internal sealed record MaxContent(string Text, IReadOnlyList<FileRef> Files, Place? Place)
{
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the platform made out of voice messages.</summary>
    public IReadOnlyList<string> Transcripts { get; init; } = [];

    public bool IsEmpty => Text.Length == 0 && Files.Count == 0 && Place is null;

    public static MaxContent Of(JsonElement message)
    {
        var id = IdOf(message) ?? "";
        var bodies = Bodies(message).ToList();
        var attachments = bodies.SelectMany(body => body.Find("attachments")?.Items() ?? []).ToList();
        var words = bodies.Select(TextOf).Concat(attachments.SelectMany(MaxAttachments.WordsOf))
            .Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal);
        var text = string.Join('\n', words);
        var unread = bodies.SelectMany(MaxAttachments.UnreadIn)
            .Concat(attachments.SelectMany(attachment => MaxAttachments.UnreadIn(attachment, IsTaken(attachment, id))));
        return new MaxContent(
            VisibleText.Of(text),
            [.. attachments.Select(attachment => MaxAttachments.FileOf(attachment, id)).OfType<FileRef>()],
            attachments.Select(MaxAttachments.PlaceOf).FirstOrDefault(place => place is not null))
        {
            Unread = [.. unread.Concat(VisibleText.IsCut(text) ? [UnreadPart.LongText] : []).Distinct()],
            Transcripts = [.. attachments.Select(MaxAttachments.TranscriptOf).OfType<string>().Select(said => VisibleText.Of(said))],
        };
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

    private static string? TextOf(JsonElement body) =>
        body.Words("text") is { } text ? LinkExpander.WithAddresses(text, Links(body.Find("markup"))) : null;

    private static IEnumerable<LinkFragment> Links(JsonElement? markup) =>
        from mark in markup?.Items() ?? []
        where mark.Words("type") == "link"
        select new LinkFragment(mark.Number("from") ?? -1, mark.Number("length") ?? 0, mark.Words("url") ?? "");

    private static bool IsTaken(JsonElement attachment, string id) =>
        MaxAttachments.FileOf(attachment, id) is not null || MaxAttachments.PlaceOf(attachment) is not null
        || MaxAttachments.TranscriptOf(attachment) is not null
        || attachment.Words("type") == "inline_keyboard"
        || MaxAttachments.WordsOf(attachment).Any(words => !string.IsNullOrWhiteSpace(words));
}
