using System.Text.Json;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Channels.Telegram.TelegramParsedUpdate;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// One update of the Bot API becomes an <see cref="IncomingMessage"/>. Never throws, whatever is put in: a field that is needed and missing
/// makes the update a broken one. The library's own Update is not used: it throws at a value that it does not know.
/// </summary>
internal sealed partial class TelegramUpdateMapper
{
    private readonly long _id;
    private readonly TelegramBotInfo _me;
    private readonly DateTimeOffset _now;

    private TelegramUpdateMapper(long id, TelegramBotInfo me, DateTimeOffset now) => (_id, _me, _now) = (id, me, now);

    public static TelegramParsedUpdate Map(JsonElement update, TelegramBotInfo me, DateTimeOffset now)
    {
        long? id = null;
        try
        {
            id = update.NeedNumber("update_id");
            var parsed = new TelegramUpdateMapper(id.Value, me, now).MapKind(update);
            if (parsed is Ignored ignored)
            {
                IgnoredUpdateMetrics.Ignored(TelegramChannel.ChannelName, ignored.Kind);
            }

            return parsed;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            IgnoredUpdateMetrics.Broken(TelegramChannel.ChannelName);
            var why = fault is BrokenUpdateException ? fault.Message : fault.GetType().Name;
            return CreateBroken(id, update.GetRawText(), why, TelegramMessageFields.PrivateSender(update));
        }
    }

    /// <summary>What is no JSON, or not an update as the platform promises them.</summary>
    public static Broken CreateBroken(long? id, string raw, string why, Address? from = null) =>
        new(id, new UnreadableUpdate(TelegramChannel.ChannelName, raw, why) { From = from });

    private TelegramParsedUpdate MapKind(JsonElement update) => update switch
    {
        _ when update.Has("message") => MapMessage(update.NeedObject("message"), IncomingKind.Message),
        _ when update.Has("edited_message") => MapMessage(update.NeedObject("edited_message"), IncomingKind.Edit),
        _ when update.Has("callback_query") => MapPress(update.NeedObject("callback_query")),
        _ when update.Has("my_chat_member") => MapMembership(update.NeedObject("my_chat_member")),
        _ => Ignore(TelegramMessageFields.KindOf(update)),
    };

    private TelegramParsedUpdate MapMessage(JsonElement message, IncomingKind kind)
    {
        var chat = message.NeedObject("chat");
        return message switch
        {
            _ when message.Number("migrate_to_chat_id") is { } newChat => MapMigration(message, chat, newChat),
            _ when _me.Discussions.Watches(chat.NeedNumber("id")) => MapInDiscussion(message, chat, kind),
            _ when kind == IncomingKind.Message && message.IsSentAsChat(chat) => MapSentAsChat(message, chat),
            _ when message.WhyNotAPerson(chat) is { } reason => Ignore(reason),
            _ => MapFromPerson(message, chat, kind),
        };
    }

    private TelegramParsedUpdate MapFromPerson(JsonElement message, JsonElement chat, IncomingKind kind)
    {
        var content = TelegramContent.Of(message);
        var isPrivate = chat.Words("type") == "private";

        // In their own talk a person is to hear that we cannot read what they sent.
        if (content.IsEmpty && !(isPrivate && content.Unread.Count > 0))
        {
            return Ignore(TelegramFields.NameOfUnread(message) ?? "service_message");
        }

        // A command to another bot that somebody passes on is content like any other.
        return (message.IsForwarded() ? content.Text : _me.AddressedToMe(content.Text)) is { } text
            ? Accept(CreateSaid(message, chat, kind, content with { Text = text }, message.NeedObject("from")))
            : Ignore("other_bots_command");
    }

    /// <summary>Words of a group's anonymous administrator, or of somebody who speaks there as a channel of theirs.</summary>
    private TelegramParsedUpdate MapSentAsChat(JsonElement message, JsonElement chat) =>
        _me.AddressedToMe(message.Words("text") ?? message.Words("caption") ?? "") is { Length: > 0 } text
            ? Accept(Create(IncomingKind.Anonymous, message.NeedObject("sender_chat"), chat, message.TimeOf("date")) with
            {
                Text = VisibleText.Of(text),
                MessageId = message.MessageIdOf(),
                ReplyTo = message.ReplyToOf(),
                Thread = message.TopicOf(),
            })
            : Ignore("sent_as_chat");

    /// <summary>Whoever turned the group into a supergroup, the news is the group's own.</summary>
    private Got MapMigration(JsonElement message, JsonElement chat, long newChat) =>
        Accept(Create(IncomingKind.Moved, message.Find("from") ?? chat, chat, message.TimeOf("date")) with
        {
            Text = TelegramMessageFields.AddressOf(newChat).ToString(),
        });

    private TelegramParsedUpdate MapPress(JsonElement press)
    {
        var from = press.NeedObject("from");
        if (press.Words("data") is not { } data || from.Truth("is_bot"))
        {
            return Ignore("press_without_data");
        }

        // The message may be gone or too old to be shown; a press under it still counts.
        var message = press.Find("message");
        return Accept(Create(IncomingKind.Button, from, message?.Find("chat") ?? from, _now) with
        {
            Button = VisibleText.Of(data, 64),
            PressId = press.Words("id") ?? throw new BrokenUpdateException("callback_query.id"),
            MessageId = message?.Number("message_id")?.ToText(),
            Thread = message?.TopicOf(),
        });
    }

    private TelegramParsedUpdate MapMembership(JsonElement change)
    {
        var chat = change.NeedObject("chat");
        if (chat.Words("type") == "private")
        {
            var isGone = change.NeedObject("new_chat_member").Words("status") is "kicked" or "left";
            var kind = isGone ? IncomingKind.Blocked : IncomingKind.Unblocked;
            return Accept(Create(kind, change.NeedObject("from"), chat, change.TimeOf("date")));
        }

        if (_me.Discussions.Watches(chat.NeedNumber("id")))
        {
            _me.Discussions.LearnRights(chat.NeedNumber("id"), change.NeedObject("new_chat_member"));
        }

        return Ignore("group_membership");
    }

    private Ignored Ignore(string kind) => new(_id, kind);

    private Got Accept(IncomingMessage message) => new(_id, message);

    private IncomingMessage CreateSaid(JsonElement message, JsonElement chat, IncomingKind kind, TelegramContent content, JsonElement from)
    {
        var isEdit = kind is IncomingKind.Edit or IncomingKind.CommentEdit && message.Has("edit_date");
        return TelegramMessageFields.AsStart(Create(kind, from, chat, message.TimeOf(isEdit ? "edit_date" : "date")) with
        {
            Text = content.Text,
            Files = content.Files,
            Place = content.Place,
            Unread = content.Unread,
            Forwarded = message.IsForwarded(),
            MessageId = message.MessageIdOf(),
            ReplyTo = message.ReplyToOf(),
            Thread = message.TopicOf(),
            AlbumKey = message.Words("media_group_id") is { } album ? $"{TelegramChannel.ChannelName}:{album}" : null,
        });
    }

    private IncomingMessage Create(IncomingKind kind, JsonElement from, JsonElement chat, DateTimeOffset at) => new()
    {
        Key = $"{TelegramChannel.ChannelName}:{_me.Id.ToText()}:{_id.ToText()}",
        Kind = kind,
        From = TelegramMessageFields.AddressOf(from.NeedNumber("id")),
        Chat = TelegramMessageFields.AddressOf(chat.NeedNumber("id")),
        Name = VisibleText.Line(from.Words("title") ?? $"{from.Words("first_name")} {from.Words("last_name")}", 256),
        UserName = from.Words("username"),
        At = at,
    };
}
