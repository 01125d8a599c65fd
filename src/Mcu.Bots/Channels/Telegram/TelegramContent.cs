using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>What a message says: words, files, a place; and what of it we cannot read.</summary>
internal sealed record TelegramContent(string Text, IReadOnlyList<FileRef> Files, Place? Place)
{
    /// <summary>Above this the platform does not give a file to a bot.</summary>
    public const long MostFileBytes = 20 * 1024 * 1024;

    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    public bool IsEmpty => Text.Length == 0 && Files.Count == 0 && Place is null;

    public static TelegramContent Of(JsonElement message)
    {
        var rich = TelegramRichMessage.Of(message);
        var words = string.Join('\n', TelegramMessageText.Of(message).Concat(rich.Lines).Where(line => !string.IsNullOrWhiteSpace(line)));
        var content = new TelegramContent(VisibleText.Of(words), [.. FilesOf(message), .. rich.Files], PlaceOf(message) ?? rich.Place);
        return content with { Unread = [.. UnreadIn(message, content, rich, words).Distinct()] };
    }

    private static IEnumerable<UnreadPart> UnreadIn(JsonElement message, TelegramContent content, TelegramRichMessage rich, string words)
    {
        foreach (var part in TelegramFields.UnreadIn(message, content.IsEmpty))
        {
            yield return part;
        }

        if (rich.HasUnread)
        {
            yield return UnreadPart.Unknown;
        }

        if (PaidIn(message).Any(paid => !TelegramMedia.AllIn(paid).Any()))
        {
            yield return UnreadPart.PaidMedia;
        }

        if (VisibleText.IsCut(words))
        {
            yield return UnreadPart.LongText;
        }
    }

    private static IEnumerable<FileRef> FilesOf(JsonElement message) =>
    [
        .. TelegramMedia.OneIn(message) is { } file ? [file] : Array.Empty<FileRef>(),
        .. PaidIn(message).SelectMany(paid => TelegramMedia.AllIn(paid)),
        .. TelegramMedia.AllIn(message.Find("external_reply")),
        .. Polled(message).SelectMany(media => TelegramMedia.AllIn(media)),
    ];

    private static Place? PlaceOf(JsonElement message) =>
        TelegramMedia.PlaceIn(message.Find("location") ?? message.Find("venue")?.Find("location"))
        ?? (message.Find("external_reply") is { } elsewhere
        ? TelegramMedia.PlaceIn(elsewhere.Find("location") ?? elsewhere.Find("venue")?.Find("location")) : null)
        ?? Polled(message).Select(media => TelegramMedia.PlaceIn(media.Find("location") ?? media.Find("venue")?.Find("location")))
        .FirstOrDefault(place => place is not null);

    private static IEnumerable<JsonElement> PaidIn(JsonElement message) => message.Find("paid_media")?.Find("paid_media")?.Items() ?? [];

    /// <summary>Pictures and places that belong to a poll, to its explanation and to its options.</summary>
    private static IEnumerable<JsonElement> Polled(JsonElement message) => message.Find("poll") is { } poll
        ? ((JsonElement?[])[poll.Find("media"), poll.Find("explanation_media"), .. (poll.Find("options")?.Items() ?? [])
        .Select(option => option.Find("media"))]).OfType<JsonElement>()
        : [];
}
