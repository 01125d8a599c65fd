using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>One update being read: its number, who reads it, and when.</summary>
/// <remarks>Fields that are needed and missing end in a <see cref="BrokenUpdateException"/>, which <see cref="TelegramUpdates"/>
/// catches.</remarks>
internal sealed partial record TelegramUpdateMapper(long Id, TelegramBotInfo Me, DateTimeOffset Now)
{
    private static readonly string[] ForwardFields = ["forward_origin", "forward_from", "forward_from_chat",
        "forward_sender_name", "forward_date"];

    public TelegramParsedUpdate Message(JsonElement message, IncomingKind kind)
    {
        var chat = message.NeedObject("chat");
        if (message.Number("migrate_to_chat_id") is { } newChat)
        {
            return Moved(message, chat, newChat);
        }

        if (Me.Discussions.Watches(chat.NeedNumber("id")))
        {
            return InPublic(message, chat, kind);
        }

        return kind == IncomingKind.Message && IsAnonymous(message, chat) ? Anonymous(message, chat)
            : NotAPerson(message, chat) is { } reason ? Ignored(reason)
            : FromPerson(message, chat, kind);
    }

    private TelegramParsedUpdate FromPerson(JsonElement message, JsonElement chat, IncomingKind kind)
    {
        var content = TelegramContent.Of(message);
        if (content.IsEmpty && NothingSaid(message, chat, content) is { } nothing)
        {
            return Ignored(nothing);
        }

        // A command to another bot that somebody passes on is content like any other.
        return (IsForwarded(message) ? content.Text : Me.AddressedToMe(content.Text)) is { } text
            ? Got(Said(message, chat, kind, content with { Text = text }, message.NeedObject("from"))) : Ignored("other_bots_command");
    }

    public TelegramParsedUpdate Press(JsonElement press)
    {
        var from = press.NeedObject("from");
        if (press.Words("data") is not { } data || from.Truth("is_bot"))
        {
            return Ignored("press_without_data");
        }

        // The message may be gone or too old to be shown; a press under it still counts.
        var message = press.Find("message");
        return Got(Begin(IncomingKind.Button, from, message?.Find("chat") ?? from, Now) with
        {
            Button = VisibleText.Of(data, 64),
            PressId = press.Words("id") ?? throw new BrokenUpdateException("callback_query.id"),
            MessageId = message?.Number("message_id") is { } number ? Text(number) : null,
            Thread = message is { } pressed ? TopicOf(pressed) : null,
        });
    }

    public TelegramParsedUpdate Membership(JsonElement change)
    {
        var chat = change.NeedObject("chat");
        if (chat.Words("type") != "private")
        {
            if (Me.Discussions.Watches(chat.NeedNumber("id")))
            {
                Me.Discussions.LearnRights(chat.NeedNumber("id"), change.NeedObject("new_chat_member"));
            }

            return Ignored("group_membership");
        }

        var gone = change.NeedObject("new_chat_member").Words("status") is "kicked" or "left";
        return Got(Begin(gone ? IncomingKind.Blocked : IncomingKind.Unblocked, change.NeedObject("from"), chat, TimeOf(change, "date")));
    }

    public TelegramParsedUpdate Ignored(string kind) => new TelegramParsedUpdate.Ignored(Id, kind);

    private TelegramParsedUpdate.Got Got(IncomingMessage message) => new(Id, message);

    private IncomingMessage Said(JsonElement message, JsonElement chat, IncomingKind kind, TelegramContent content, JsonElement from)
    {
        var at = TimeOf(message, kind is IncomingKind.Edit or IncomingKind.CommentEdit && message.Has("edit_date") ? "edit_date" : "date");
        return AsStart(Begin(kind, from, chat, at) with
        {
            Text = content.Text,
            Files = content.Files,
            Place = content.Place,
            Forwarded = IsForwarded(message),
            Unread = content.Unread,
            MessageId = Text(message.NeedNumber("message_id")),
            ReplyTo = RepliesTo(message),
            Thread = TopicOf(message),
            AlbumKey = message.Words("media_group_id") is { } album ? $"{TelegramChannel.ChannelName}:{album}" : null,
        });
    }

    /// <summary>Null where a person is to hear that we cannot read what they sent: in their own talk.</summary>
    private static string? NothingSaid(JsonElement message, JsonElement chat, TelegramContent content) =>
        content.Unread.Count > 0 && chat.Words("type") == "private" ? null : TelegramFields.NameOfUnread(message) ?? "service_message";

    /// <summary>Said by somebody else before. Bot servers older than 7.0 have the fields that <c>forward_origin</c> replaced.</summary>
    private static bool IsForwarded(JsonElement message) => ForwardFields.Any(field => message.Has(field));

    /// <summary>An administrator of a group who hides their name, or somebody who speaks there as a channel of theirs.</summary>
    private static bool IsAnonymous(JsonElement message, JsonElement chat) =>
        chat.Words("type") is "group" or "supergroup" && message.Has("sender_chat") && !message.Truth("is_automatic_forward");

    private TelegramParsedUpdate Anonymous(JsonElement message, JsonElement chat) =>
        Me.AddressedToMe(message.Words("text") ?? message.Words("caption") ?? "") is { Length: > 0 } text
            ? Got(Begin(IncomingKind.Anonymous, message.NeedObject("sender_chat"), chat, TimeOf(message, "date")) with
            {
                Text = VisibleText.Of(text),
                MessageId = Text(message.NeedNumber("message_id")),
                ReplyTo = RepliesTo(message),
                Thread = TopicOf(message),
            })
            : Ignored("sent_as_chat");

    /// <summary>A link of ours arrives as <c>/start code</c>, in a private talk only. Several words after it are a story.</summary>
    private static IncomingMessage AsStart(IncomingMessage said)
    {
        const string Start = "/start";
        var isStart = said is { Kind: IncomingKind.Message, Private: true, Forwarded: false }
            && said.Text.StartsWith(Start, StringComparison.Ordinal)
            && (said.Text.Length == Start.Length || char.IsWhiteSpace(said.Text[Start.Length]))
            && !said.Text[Start.Length..].Trim().Any(char.IsWhiteSpace);
        return isStart ? said with { Kind = IncomingKind.Start, Text = said.Text[Start.Length..].Trim() } : said;
    }

    /// <summary>Whoever turned the group into a supergroup, the news is the group's own.</summary>
    private TelegramParsedUpdate.Got Moved(JsonElement message, JsonElement chat, long newChat) =>
        Got(Begin(IncomingKind.Moved, message.Find("from") ?? chat, chat, TimeOf(message, "date")) with
        {
            Text = new Address(TelegramChannel.ChannelName, Text(newChat)).ToString(),
        });

    private IncomingMessage Begin(IncomingKind kind, JsonElement from, JsonElement chat, DateTimeOffset at) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{TelegramChannel.ChannelName}:{Me.Id}:{Id}"),
        Kind = kind,
        From = AddressOf(from),
        Chat = AddressOf(chat),
        Name = VisibleText.Line(from.Words("title") ?? $"{from.Words("first_name")} {from.Words("last_name")}", 256),
        UserName = from.Words("username"),
        At = at,
    };

    /// <summary>Channel posts, anonymous administrators and bots say nothing that a municipality could answer.</summary>
    private static string? NotAPerson(JsonElement message, JsonElement chat) => message switch
    {
        _ when chat.Words("type") == "channel" => "channel_post",
        _ when message.Has("sender_chat") => "sent_as_chat",
        _ when message.Find("from") is not { } => "no_sender",
        _ when message.NeedObject("from").Truth("is_bot") => "bot",
        _ => null,
    };

    /// <summary>In a group with topics every message «replies» to the line that opened its topic: that is no reply of a person's.</summary>
    private static string? RepliesTo(JsonElement message) =>
        message.Find("reply_to_message") is
        { } original && !original.Has("forum_topic_created") && original.Number("message_id") is { } number
            ? Text(number)
            : null;

    /// <summary>A forum's topic. Replies in other groups carry such a number too, and there it means only what was replied to.</summary>
    private static string? TopicOf(JsonElement message) =>
        message.Truth("is_topic_message") && message.Number("message_thread_id") is { } topic ? Text(topic) : null;

    private static Address AddressOf(JsonElement party) => new(TelegramChannel.ChannelName, Text(party.NeedNumber("id")));
    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    private static DateTimeOffset TimeOf(JsonElement json, string field) => DateTimeOffset.FromUnixTimeSeconds(json.NeedNumber(field));
}
