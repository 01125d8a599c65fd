using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>One update being read.</summary>
/// <remarks>Fields that are needed and missing end in a <see cref="BrokenUpdateException"/>, which <see cref="MaxUpdates"/>
/// catches.</remarks>
internal sealed class MaxUpdateMapper(JsonElement update, MaxBotInfo me)
{
    private const int MostButton = 64;

    public string Kind { get; } = update.Words("update_type") ?? throw new BrokenUpdateException("update_type");

    private long Timestamp { get; } = update.NeedNumber("timestamp");

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public MaxParsedUpdate Message(IncomingKind kind)
    {
        if (update.Find("message") is not { ValueKind: JsonValueKind.Object } message)
        {
            return WithoutMessage(kind);
        }

        return NotAPerson(message) is { } reason ? new MaxParsedUpdate.Ignored(reason) : FromPerson(message, kind);
    }

    private MaxParsedUpdate FromPerson(JsonElement message, IncomingKind kind)
    {
        var content = MaxContent.Of(message);
        if (content.IsEmpty && content.Transcripts.Count == 0 && !IsToBeTold(message, kind, content))
        {
            return new MaxParsedUpdate.Ignored("empty_message");
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
            Unread = content.Unread,
            Transcripts = content.Transcripts,
            MessageId = id,
            ReplyTo = RepliesTo(message),
        };
        return Got(AsStart(said));
    }

    public MaxParsedUpdate Press()
    {
        var press = update.NeedObject("callback");
        var person = press.NeedObject("user");
        if (press.Words("payload") is not { Length: > 0 and <= MostButton } data || person.Truth("is_bot"))
        {
            return new MaxParsedUpdate.Ignored("press_without_data");
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
    public MaxParsedUpdate Start() => Got(Begin(IncomingKind.Start, KeyOfPerson(), update.NeedObject("user"), null) with
    {
        Text = VisibleText.Line(update.Words("payload"), 512),
    });

    /// <summary>
    /// What the bot may do in a group or a channel was changed; without a list of rights it is no administrator any more.
    /// </summary>
    public MaxParsedUpdate Rights()
    {
        var where = new Address(MaxChannel.ChannelName, Text(update.NeedNumber("chat_id")));
        return Got(new IncomingMessage
        {
            Key = $"{MaxChannel.ChannelName}:{Kind}:{where.Id}:{Text(Timestamp)}",
            Kind = IncomingKind.RightsChanged,
            From = update.Number("user_id") is { } by ? new Address(MaxChannel.ChannelName, Text(by)) : where,
            Chat = where,
            At = DateTimeOffset.FromUnixTimeMilliseconds(Timestamp),
            Rights = MaxRights.Of(update),
        });
    }

    /// <summary>The person stopped the bot or threw the talk away: nothing can be written to them until they come back.</summary>
    public MaxParsedUpdate Left() => Got(Begin(IncomingKind.Blocked, KeyOfPerson(), update.NeedObject("user"), null));

    /// <summary>
    /// Newer clients send what the platform gives no bot, and the update comes without a message. Where it names the person, they are to
    /// hear that we cannot read it; everybody hears it who wrote in their own talk.
    /// </summary>
    private MaxParsedUpdate WithoutMessage(IncomingKind kind) =>
        kind == IncomingKind.Message && update.Find("user") is { } person && !person.Truth("is_bot")
        ? Got(Begin(kind, KeyOfPerson(), person, null))
        : throw new BrokenUpdateException("message");

    private MaxParsedUpdate.Got Got(IncomingMessage message) => new(message, Timestamp);

    private string KeyOfPerson() => $"{Text(update.NeedObject("user").NeedNumber("user_id"))}:{Text(Timestamp)}";

    /// <param name="recipient">Where it was said; null for the person's own talk.</param>
    private IncomingMessage Begin(IncomingKind kind, string key, JsonElement person, JsonElement? recipient)
    {
        var from = new Address(MaxChannel.ChannelName, Text(person.NeedNumber("user_id")));
        return new IncomingMessage
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
    private static IncomingMessage AsStart(IncomingMessage said)
    {
        const string Start = "/start";
        var isStart = said is { Kind: IncomingKind.Message, Private: true, Forwarded: false }
            && said.Text.StartsWith(Start, StringComparison.Ordinal)
            && (said.Text.Length == Start.Length || char.IsWhiteSpace(said.Text[Start.Length]))
            && !said.Text[Start.Length..].Trim().Any(char.IsWhiteSpace);
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

    /// <summary>
    /// In their own talk a person is to hear that we cannot read what they sent, also where the platform gives us nothing of it.
    /// </summary>
    private static bool IsToBeTold(JsonElement message, IncomingKind kind, MaxContent content) =>
        IsTalk(message.NeedObject("recipient")) && (kind == IncomingKind.Message || content.Unread.Count > 0);

    private static bool IsTalk(JsonElement recipient) => recipient.Words("chat_type") == "dialog";

    private static string? RepliesTo(JsonElement message) =>
        message.Find("link") is { } link && link.Words("type") == "reply" ? link.Find("message")?.Words("mid") : null;
}
