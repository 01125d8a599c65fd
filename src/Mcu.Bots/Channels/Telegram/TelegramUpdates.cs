using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>What was read from one update.</summary>
internal abstract record TelegramParsedUpdate(long? UpdateId)
{
    internal sealed record Got(long Id, IncomingMessage IncomingMessage) : TelegramParsedUpdate(Id);

    /// <summary>Nothing for us: a service line, another bot, a kind that we did not ask for.</summary>
    internal sealed record Ignored(long Id, string Kind) : TelegramParsedUpdate(Id);

    /// <summary>Not an update as the platform promises them; it is acknowledged all the same, or it would come back for ever.</summary>
    internal sealed record Broken(long? Id, UnreadableUpdate Update) : TelegramParsedUpdate(Id);
}

/// <summary>Update → <see cref="IncomingMessage"/>. Never throws, whatever is put in.</summary>
internal static class TelegramUpdates
{
    public static TelegramParsedUpdate Read(JsonElement update, TelegramBotInfo me, DateTimeOffset now)
    {
        var telegramParsedUpdate = ReadAny(update, me, now);
        if (telegramParsedUpdate is TelegramParsedUpdate.Ignored ignored)
        {
            IgnoredUpdateMetrics.Ignored(TelegramChannel.ChannelName, ignored.Kind);
        }
        else if (telegramParsedUpdate is TelegramParsedUpdate.Broken)
        {
            IgnoredUpdateMetrics.Broken(TelegramChannel.ChannelName);
        }

        return telegramParsedUpdate;
    }

    private static TelegramParsedUpdate ReadAny(JsonElement update, TelegramBotInfo me, DateTimeOffset now)
    {
        long? id = null;
        try
        {
            id = update.NeedNumber("update_id");
            return Open(update, new TelegramUpdateMapper(id.Value, me, now));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Broken(id, update.GetRawText(), fault is BrokenUpdateException ? fault.Message : fault.GetType().Name, Sender(update));
        }
    }

    /// <summary>What is no JSON, or not an update as the platform promises them.</summary>
    public static TelegramParsedUpdate.Broken Broken(long? id, string raw, string why, Address? from = null) =>
        new(id, new UnreadableUpdate(TelegramChannel.ChannelName, raw, why) { From = from });

    /// <summary>Whose private talk a broken message came from, where that much is in order.</summary>
    private static Address? Sender(JsonElement update) =>
        update.Find("message") is { } message && message.Find("from") is { } from && from.Number("id") is > 0
        and var id && message.Find("chat")?.Number("id") == id
            ? new Address(TelegramChannel.ChannelName, id.ToString(CultureInfo.InvariantCulture))
            : null;

    private static TelegramParsedUpdate Open(JsonElement update, TelegramUpdateMapper telegramUpdateMapper) => update switch
    {
        _ when update.Has("message") => telegramUpdateMapper.Message(update.NeedObject("message"), IncomingKind.Message),
        _ when update.Has("edited_message") => telegramUpdateMapper.Message(update.NeedObject("edited_message"), IncomingKind.Edit),
        _ when update.Has("callback_query") => telegramUpdateMapper.Press(update.NeedObject("callback_query")),
        _ when update.Has("my_chat_member") => telegramUpdateMapper.Membership(update.NeedObject("my_chat_member")),
        _ => telegramUpdateMapper.Ignored(KindOf(update)),
    };

    /// <summary>
    /// An update is named by the one field beside its number. The platform's own kinds are names; anything longer is no label for a metric.
    /// </summary>
    private static string KindOf(JsonElement update) => update.EnumerateObject().Select(field => field.Name)
        .FirstOrDefault(name => name != "update_id" && name.Length <= 40 && name.All(c => char.IsAsciiLetterLower(c) || c == '_'))
        ?? "other_update";
}
