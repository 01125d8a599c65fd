using System.Text.Json;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>The words of a message, whatever they stand in: its text, a caption, a poll, a list of things to do, a contact.</summary>
internal static class TelegramMessageText
{
    public static IEnumerable<string?> Of(JsonElement message) =>
    [
        TelegramEntities.WordsWithAddresses(message, "text", "entities")
            ?? TelegramEntities.WordsWithAddresses(message, "caption", "caption_entities"),
        .. Elsewhere(message),
        .. Things(message),
        .. Tasks(message.Find("checklist_tasks_added")),
        TelegramEntities.WordsWithAddresses(message.Find("poll_option_added") ?? default, "option_text", "option_text_entities"),
        .. Buttons(message),
    ];

    /// <summary>
    /// What a message replies to in another chat is shown to nobody here unless it is taken with it. The words of a command are its own.
    /// </summary>
    private static IEnumerable<string?> Elsewhere(JsonElement message)
    {
        if (message.Find("external_reply") is not { } original || message.Words("text")?.StartsWith('/') == true)
        {
            return [];
        }

        var quoted = message.Find("quote") is { } quote ? TelegramEntities.WordsWithAddresses(quote, "text", "entities") : null;
        return Things(original).Prepend(quoted).Where(words => !string.IsNullOrEmpty(words)).Select(words => "> " + words);
    }

    private static IEnumerable<string?> Things(JsonElement carrier) =>
    [
        VenueOf(carrier.Find("venue")),
        ContactOf(carrier.Find("contact")),
        .. carrier.Find("poll") is { } poll ? PollOf(poll) : [],
        .. carrier.Find("checklist") is { } list
            ? Tasks(list).Prepend(TelegramEntities.WordsWithAddresses(list, "title", "title_entities")) : [],
    ];

    private static IEnumerable<string?> PollOf(JsonElement poll) =>
    [
        TelegramEntities.WordsWithAddresses(poll, "question", "question_entities"),
        TelegramEntities.WordsWithAddresses(poll, "description", "description_entities"),
        .. (poll.Find("options")?.Items() ?? [])
            .Select(option => Listed("–", TelegramEntities.WordsWithAddresses(option, "text", "text_entities"), option.Find("media"))),
        TelegramEntities.WordsWithAddresses(poll, "explanation", "explanation_entities"),
        poll.Find("media") is { } media ? MediaWords(media) : null,
    ];

    private static IEnumerable<string?> Tasks(JsonElement? list) => (list?.Find("tasks")?.Items() ?? []).Select(task => Listed(
        task.Number("completion_date") is > 0 ? "☑" : "☐", TelegramEntities.WordsWithAddresses(task, "text", "text_entities"), null));

    private static string? Listed(string mark, string? words, JsonElement? media) =>
        Joined(" ", words, media is { } shown ? MediaWords(shown) : null) is { Length: > 0 } all ? $"{mark} {all}" : null;

    private static string? MediaWords(JsonElement media) => Joined(" ", VenueOf(media.Find("venue")), media.Find("link")?.Words("url"));

    /// <summary>A message passed on from a channel may say the most important thing on a button: its address.</summary>
    private static IEnumerable<string?> Buttons(JsonElement message) =>
        from row in message.Find("reply_markup")?.Find("inline_keyboard")?.Items() ?? []
        from button in row.Items()
        where button.Words("url") is { Length: > 0 }
        select LinkExpander.Linked(button.Words("text") ?? "", button.Words("url")!);

    private static string? VenueOf(JsonElement? venue) => venue is { } v ? Joined(", ", v.Words("title"), v.Words("address")) : null;

    private static string? ContactOf(JsonElement? contact) =>
        contact is { } c ? Joined(", ", Joined(" ", c.Words("first_name"), c.Words("last_name")), c.Words("phone_number")) : null;

    private static string Joined(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));
}
