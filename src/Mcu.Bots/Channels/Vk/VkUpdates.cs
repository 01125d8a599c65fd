using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>What was read from one event.</summary>
internal abstract record VkParsedUpdate
{
    /// <summary>One thing, or two: who came by a link and said something at once.</summary>
    internal sealed record Got(IReadOnlyList<IncomingMessage> IncomingMessage) : VkParsedUpdate;

    /// <summary>The community published something; nothing for us but its words.</summary>
    internal sealed record Posted(string Kind, PublicPost Post) : VkParsedUpdate;

    /// <summary>Nothing for us.</summary>
    internal sealed record Ignored(string Kind) : VkParsedUpdate;

    /// <summary>Not an event as the platform promises them.</summary>
    internal sealed record Broken(UnreadableUpdate Update) : VkParsedUpdate;
}

/// <summary>Event → <see cref="IncomingMessage"/>. Never throws, whatever is put in.</summary>
internal static class VkUpdates
{
    /// <param name="whole">The message of the event as it was asked for, where the event shows a part of it only.</param>
    public static VkParsedUpdate Read(JsonElement update, long group, DateTimeOffset now, JsonElement? whole = null)
    {
        var reading = ReadAny(update, group, now, whole);
        switch (reading)
        {
            case VkParsedUpdate.Ignored ignored:
                IgnoredUpdateMetrics.Ignored(VkChannel.ChannelName, ignored.Kind);
                break;
            case VkParsedUpdate.Posted posted:
                IgnoredUpdateMetrics.Ignored(VkChannel.ChannelName, posted.Kind);
                break;
            case VkParsedUpdate.Broken:
                IgnoredUpdateMetrics.Broken(VkChannel.ChannelName);
                break;
        }

        return reading;
    }

    private static VkParsedUpdate ReadAny(JsonElement update, long group, DateTimeOffset now, JsonElement? whole)
    {
        try
        {
            var type = update.Words("type") ?? throw new BrokenUpdateException("type");
            return Open(type, update.NeedObject("object"), new VkUpdateMapper(KeyOf(update, group), group, now), whole);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Broken(update.GetRawText(), fault is BrokenUpdateException ? fault.Message : fault.GetType().Name, Sender(update));
        }
    }

    /// <summary>What is no JSON, or not an event as the platform promises them.</summary>
    public static VkParsedUpdate.Broken Broken(string raw, string why, Address? from = null) =>
        new(new UnreadableUpdate(VkChannel.ChannelName, raw, why) { From = from });

    /// <summary>Whose private talk a broken message came from, where that much is in order.</summary>
    private static Address? Sender(JsonElement update) =>
        update.Find("object")?.Find("message") is { } message && message.Number("from_id") is > 0
        and var from && message.Number("peer_id") == from
            ? new Address(VkChannel.ChannelName, from.ToString(CultureInfo.InvariantCulture))
            : null;

    private static VkParsedUpdate Open(string type, JsonElement body, VkUpdateMapper envelope, JsonElement? whole) => type switch
    {
        "message_new" => envelope.Message(body.Find("message") ?? body, IncomingKind.Message, whole),
        "message_edit" => envelope.Message(body.Find("message") ?? body, IncomingKind.Edit, whole),
        "message_event" => envelope.Press(body),
        "message_allow" => envelope.Permission(body, IncomingKind.Unblocked),
        "message_deny" => envelope.Permission(body, IncomingKind.Blocked),
        _ => new VkComment(envelope.Key, envelope.Group, envelope.Now).Of(type, body) ?? new VkParsedUpdate.Ignored(Known(type)),
    };

    /// <summary>The platform's own kinds are names; anything longer is no label for a metric.</summary>
    private static string Known(string type) =>
        type.Length <= 40 && type.All(c => char.IsAsciiLetterLower(c) || c == '_') ? type : "other_event";

    /// <summary>The same for every repeat. Old versions of the API give no number; then what was said stands for it.</summary>
    private static string KeyOf(JsonElement update, long group)
    {
        var id = update.Words("event_id") is { Length: > 0 and <= 100 } given
            ? VisibleText.Line(given, 100)
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(update.GetRawText())).AsSpan(0, 16));
        return string.Create(CultureInfo.InvariantCulture, $"{VkChannel.ChannelName}:{group}:{id}");
    }
}
