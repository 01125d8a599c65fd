using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>One event being read: its key, the community that it came to, and when.</summary>
/// <remarks>Fields that are needed and missing end in a <see cref="BrokenUpdateException"/>, which <see cref="VkUpdates"/>
/// catches.</remarks>
internal sealed partial record VkUpdateMapper(string Key, long Group, DateTimeOffset Now)
{
    /// <param name="whole">The message as it was asked for, where the event shows a part of it only.</param>
    public VkParsedUpdate Message(JsonElement message, IncomingKind kind, JsonElement? whole = null)
    {
        var (from, peer) = (message.NeedNumber("from_id"), message.NeedNumber("peer_id"));
        if (NotAPerson(message, from, peer) is { } reason)
        {
            return new VkParsedUpdate.Ignored(reason);
        }

        var content = VkContent.Of(whole ?? message);
        var start = kind == IncomingKind.Message ? StartOf(message, from, peer) : null;
        var said = start is not null && IsStartButton(message) ? null : Said(message, from, peer, kind, content);
        IncomingMessage[] got = [.. new[] { start, said }.OfType<IncomingMessage>()];
        return got.Length > 0 ? new VkParsedUpdate.Got(got) : new VkParsedUpdate.Ignored("empty_message");
    }

    public VkParsedUpdate Press(JsonElement press)
    {
        var (user, peer) = (press.NeedNumber("user_id"), press.NeedNumber("peer_id"));
        var eventId = press.Words("event_id") ?? throw new BrokenUpdateException("event_id");
        return PayloadOf(press) is { } payload && VkKeyboard.DataIn(payload) is { } data
            ? Got(Begin(IncomingKind.Button, user, peer, Now) with
            {
                Button = VisibleText.Of(data, 64),
                PressId = new VkPress(user, eventId).ToString(),
                MessageId = press.Number("conversation_message_id") is { } number ? Text(number) : null,
            })
            : new VkParsedUpdate.Ignored("press_without_data");
    }

    public VkParsedUpdate Permission(JsonElement change, IncomingKind kind)
    {
        var user = change.NeedNumber("user_id");
        return Got(Begin(kind, user, user, Now));
    }

    private static VkParsedUpdate.Got Got(IncomingMessage message) => new([message]);

    private IncomingMessage? Said(JsonElement message, long from, long peer, IncomingKind kind, VkContent content) =>
        content is { IsEmpty: true, Transcripts.Count: 0 } && !IsUnusable(content, from, peer, kind) ? null
        : Begin(kind, from, peer, TimeOf(message, kind)) with
        {
            Text = VkMentions.InWords(ToUs(content.Text)),
            Files = content.Files,
            Place = content.Place,
            Forwarded = content.Forwarded,
            Unread = content.Unread,
            Transcripts = content.Transcripts,
            MessageId = Text(message.NeedNumber("conversation_message_id")),
            ReplyTo = message.Find("reply_message")?.Number("conversation_message_id") is { } original ? Text(original) : null,
        };

    /// <summary>In their own talk a person is to hear that we cannot read what they sent.</summary>
    private static bool IsUnusable(VkContent content, long from, long peer, IncomingKind kind) =>
        kind == IncomingKind.Message && from == peer && content.Unread.Count > 0;

    /// <summary>
    /// Who came by a link of ours brings its code with the first message; who pressed the platform's own button to begin brings none.
    /// </summary>
    private IncomingMessage? StartOf(JsonElement message, long from, long peer)
    {
        var code = VisibleText.Line(message.Words("ref"), 128);
        return from == peer && (code.Length > 0 || IsStartButton(message))
            ? Begin(IncomingKind.Start, from, peer, TimeOf(message, IncomingKind.Message)) with { Key = Key + ":start", Text = code }
            : null;
    }

    private static bool IsStartButton(JsonElement message) => PayloadOf(message) is { } payload && payload.Words("command") == "start";

    /// <summary>The schema says words with JSON in them, the platform sends the JSON itself at times.</summary>
    private static JsonElement? PayloadOf(JsonElement carrier)
    {
        if (carrier.Words("payload") is not { } words)
        {
            return carrier.Find("payload");
        }

        try
        {
            return PlatformJson.Parse(words);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IncomingMessage Begin(IncomingKind kind, long from, long peer, DateTimeOffset at) => new()
    {
        Key = Key,
        Kind = kind,
        From = AddressOf(from),
        Chat = AddressOf(peer),
        At = at,
    };

    /// <summary>
    /// Communities, the bot itself, talks that are neither with a person nor a conversation, and lines about who came and went.
    /// </summary>
    private static string? NotAPerson(JsonElement message, long from, long peer) => message switch
    {
        _ when message.Number("out") == 1 || from < 0 => "community_message",
        _ when message.Has("action") => "service_message",
        _ when from == 0 || (peer != from && peer < VkChannel.FirstConversation) => "not_a_person",
        _ => null,
    };

    /// <summary>
    /// In a conversation words are addressed as <c>[club1|@town] /card 5</c>; the community's name is not part of what was said.
    /// </summary>
    private string ToUs(string text) =>
        Mention().Find(text) is { Success: true } mention && mention.Groups["id"].Value == Text(Group) ? text[mention.Length..] : text;

    private static Address AddressOf(long id) => new(VkChannel.ChannelName, Text(id));
    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset TimeOf(JsonElement message, IncomingKind kind) => DateTimeOffset.FromUnixTimeSeconds(
        kind == IncomingKind.Edit && message.Number("update_time") is > 0 and var edited ? edited : message.NeedNumber("date"));

    [GeneratedRegex(@"\A\s*\[(?:club|public)(?<id>[0-9]+)\|[^\]]*\][,:]?\s*", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Mention();
}
