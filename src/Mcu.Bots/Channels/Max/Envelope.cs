using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>One update being read.</summary>
/// <remarks>Fields that are needed and missing end in a <see cref="BrokenUpdateException"/>, which <see cref="MaxUpdates"/> catches.</remarks>
internal sealed class Envelope(JsonElement update, MaxMe me)
{
    private const int MostButton = 64;

    public string Kind { get; } = update.Words("update_type") ?? throw new BrokenUpdateException("update_type");

    private long Timestamp { get; } = update.NeedNumber("timestamp");

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public Reading Message(IncomingKind kind)
    {
        var message = update.NeedObject("message");
        if (NotAPerson(message) is { } reason)
        {
            return new Reading.Ignored(reason);
        }

        var content = MaxContent.Of(message);
        if (content.IsEmpty && !IsUnusable(message, kind))
        {
            return new Reading.Ignored("empty_message");
        }

        // What only passes another message on may come without a body, and so without a number of its own.
        var id = MaxContent.IdOf(message);
        var sender = message.NeedObject("sender");
        var key = kind == IncomingKind.Edit || id is null ? $"{id ?? Text(sender.NeedNumber("user_id"))}:{Text(Timestamp)}" : id;
        var said = Begin(kind, key, sender, message.NeedObject("recipient")) with
        {
            Text = me.WithoutMyName(content.Text),
            Files = content.Files,
            Place = content.Place,
            Forwarded = message.Find("link")?.Words("type") == "forward",
            MessageId = id,
            ReplyTo = RepliesTo(message),
        };
        return Got(AsStart(said));
    }

    public Reading Press()
    {
        var press = update.NeedObject("callback");
        var person = press.NeedObject("user");
        if (press.Words("payload") is not { Length: > 0 and <= MostButton } data || person.Truth("is_bot"))
        {
            return new Reading.Ignored("press_without_data");
        }

        // The message may be gone; a press under it still counts, and can only have been in the person's own talk.
        var message = update.Find("message");
        var id = press.Words("callback_id") ?? throw new BrokenUpdateException("callback_id");
        var pressed = Begin(IncomingKind.Button, $"{id}:{Text(press.NeedNumber("timestamp"))}", person, message?.Find("recipient")) with
        {
            Button = VisibleText.Of(data),
            PressId = id,
            MessageId = message?.Find("body")?.Words("mid"),
        };
        return Got(pressed);
    }

    /// <summary>The person came by the button «Start» or by a link of ours, which carries its code here.</summary>
    public Reading Start() => Got(Begin(IncomingKind.Start, KeyOfPerson(), update.NeedObject("user"), null) with
    {
        Text = VisibleText.Line(update.Words("payload"), 512),
    });

    /// <summary>The person stopped the bot or threw the talk away: nothing can be written to them until they come back.</summary>
    public Reading Left() => Got(Begin(IncomingKind.Blocked, KeyOfPerson(), update.NeedObject("user"), null));

    private Reading.Got Got(Incoming incoming) => new(incoming, Timestamp);

    private string KeyOfPerson() => $"{Text(update.NeedObject("user").NeedNumber("user_id"))}:{Text(Timestamp)}";

    /// <param name="recipient">Where it was said; null for the person's own talk.</param>
    private Incoming Begin(IncomingKind kind, string key, JsonElement person, JsonElement? recipient)
    {
        var from = new Address(MaxChannel.ChannelName, Text(person.NeedNumber("user_id")));
        return new Incoming
        {
            Key = $"{MaxChannel.ChannelName}:{Kind}:{key}",
            Kind = kind,
            From = from,
            Chat = recipient is { } chat && !IsTalk(chat) ? new Address(MaxChannel.ChannelName, Text(chat.NeedNumber("chat_id"))) : from,
            Name = MaxContent.NameOf(person),
            UserName = person.Words("username"),
            At = DateTimeOffset.FromUnixTimeMilliseconds(Timestamp),
        };
    }

    /// <summary>Old habits: some people type <c>/start</c>, and the platform brings it as words.</summary>
    private static Incoming AsStart(Incoming said)
    {
        const string Start = "/start";
        var isStart = said is { Kind: IncomingKind.Message, Private: true, Forwarded: false }
            && said.Text.StartsWith(Start, StringComparison.Ordinal)
            && (said.Text.Length == Start.Length || char.IsWhiteSpace(said.Text[Start.Length]));
        return isStart ? said with { Kind = IncomingKind.Start, Text = said.Text[Start.Length..].Trim() } : said;
    }

    /// <summary>Posts of channels and bots, ourselves among them, say nothing that a municipality could answer.</summary>
    private static string? NotAPerson(JsonElement message) => message switch
    {
        _ when message.NeedObject("recipient").Words("chat_type") == "channel" => "channel_post",
        _ when message.Find("sender") is null => "no_sender",
        _ when message.NeedObject("sender").Truth("is_bot") => "bot",
        _ => null,
    };

    /// <summary>In their own talk a person is to hear that we cannot read what they sent.</summary>
    private static bool IsUnusable(JsonElement message, IncomingKind kind) =>
        kind == IncomingKind.Message && IsTalk(message.NeedObject("recipient")) && message.Find("body")?.Find("attachments")?.Items().Any() == true;

    private static bool IsTalk(JsonElement recipient) => recipient.Words("chat_type") == "dialog";

    private static string? RepliesTo(JsonElement message) =>
        message.Find("link") is { } link && link.Words("type") == "reply" ? link.Find("message")?.Words("mid") : null;
}
