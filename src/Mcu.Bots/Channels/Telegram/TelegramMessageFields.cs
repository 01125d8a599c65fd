using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>Single facts about a message: who, where, when, in reply to what. The rest reads <see cref="TelegramContent"/>.</summary>
internal static class TelegramMessageFields
{
    /// <summary>Bot servers older than 7.0 have the fields that <c>forward_origin</c> replaced.</summary>
    private static readonly string[] ForwardFields =
        ["forward_origin", "forward_from", "forward_from_chat", "forward_sender_name", "forward_date"];

    /// <summary>The one field beside the number. The platform's own kinds are names; anything longer is no label for a metric.</summary>
    public static string KindOf(JsonElement update) => update.EnumerateObject().Select(field => field.Name)
        .FirstOrDefault(name => name != "update_id" && name.Length <= 40 && name.All(c => char.IsAsciiLetterLower(c) || c == '_'))
        ?? "other_update";

    /// <summary>Whose private talk a broken message came from, where that much is in order.</summary>
    public static Address? PrivateSender(JsonElement update) =>
        update.Find("message") is { } message
        && message.Find("from")?.Number("id") is > 0 and var id
        && message.Find("chat")?.Number("id") == id
            ? AddressOf(id)
            : null;

    /// <summary>Said by somebody else before.</summary>
    public static bool IsForwarded(this JsonElement message) => ForwardFields.Any(field => message.Has(field));

    /// <summary>By an administrator of a group who hides their name, or by somebody who speaks there as a channel of theirs.</summary>
    public static bool IsSentAsChat(this JsonElement message, JsonElement chat) =>
        chat.Words("type") is "group" or "supergroup" && message.Has("sender_chat") && !message.Truth("is_automatic_forward");

    /// <summary>Channel posts, anonymous administrators and bots say nothing that a municipality could answer.</summary>
    public static string? WhyNotAPerson(this JsonElement message, JsonElement chat) => message switch
    {
        _ when chat.Words("type") == "channel" => "channel_post",
        _ when message.Has("sender_chat") => "sent_as_chat",
        _ when !message.Has("from") => "no_sender",
        _ when message.NeedObject("from").Truth("is_bot") => "bot",
        _ => null,
    };

    public static string MessageIdOf(this JsonElement message) => message.NeedNumber("message_id").ToText();

    /// <summary>In a group with topics every message «replies» to the line that opened its topic: that is no reply of a person's.</summary>
    public static string? ReplyToOf(this JsonElement message) =>
        message.Find("reply_to_message") is { } original && !original.Has("forum_topic_created")
            ? original.Number("message_id")?.ToText()
            : null;

    /// <summary>A forum's topic. Replies in other groups carry such a number too, and there it means only what was replied to.</summary>
    public static string? TopicOf(this JsonElement message) =>
        message.Truth("is_topic_message") ? message.Number("message_thread_id")?.ToText() : null;

    public static DateTimeOffset TimeOf(this JsonElement json, string field) => DateTimeOffset.FromUnixTimeSeconds(json.NeedNumber(field));

    public static Address AddressOf(long id) => new(TelegramChannel.ChannelName, id.ToText());

    public static string ToText(this long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A link of ours arrives as <c>/start code</c>, in a private talk only. Several words after it are a story.</summary>
    public static IncomingMessage AsStart(IncomingMessage said)
    {
        const string Start = "/start";
        var isStart = said is { Kind: IncomingKind.Message, Private: true, Forwarded: false }
            && said.Text.StartsWith(Start, StringComparison.Ordinal)
            && (said.Text.Length == Start.Length || char.IsWhiteSpace(said.Text[Start.Length]))
            && !said.Text[Start.Length..].Trim().Any(char.IsWhiteSpace);
        return isStart ? said with { Kind = IncomingKind.Start, Text = said.Text[Start.Length..].Trim() } : said;
    }
}
