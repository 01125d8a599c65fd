using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>What was read from one update.</summary>
internal abstract record MaxParsedUpdate
{
    /// <param name="Order">What tells the order of updates that came at once.</param>
    internal sealed record Got(IncomingMessage IncomingMessage, long Order) : MaxParsedUpdate;

    /// <summary>Nothing for us now; counted by kind.</summary>
    internal record Ignored(string Kind) : MaxParsedUpdate;

    /// <summary>The bot was taken into a group or a channel: its number is what the administrator needs for the configuration.</summary>
    internal sealed record Joined(string Kind, long Chat) : Ignored(Kind);

    /// <summary>Not an update as the platform promises them; it is acknowledged all the same, or it would come back for ever.</summary>
    internal sealed record Broken(UnreadableUpdate Update) : MaxParsedUpdate;
}

/// <summary>Update → <see cref="IncomingMessage"/>. Never throws, whatever is put in.</summary>
internal static class MaxUpdates
{
    /// <summary>Reads and counts, and tells the log what an administrator can use; never what people said.</summary>
    public static MaxParsedUpdate Read(JsonElement update, MaxBotInfo me, ILogger log)
    {
        var maxParsedUpdate = ReadAny(update, me);
        switch (maxParsedUpdate)
        {
            case MaxParsedUpdate.Ignored ignored:
                IgnoredUpdateMetrics.Ignored(MaxChannel.ChannelName, ignored.Kind);
                break;
            case MaxParsedUpdate.Broken:
                IgnoredUpdateMetrics.Broken(MaxChannel.ChannelName);
                break;
        }

        if (maxParsedUpdate is MaxParsedUpdate.Joined joined)
        {
            log.LogInformation("The bot was added to the group or channel {Chat}",
                new Address(MaxChannel.ChannelName, MaxUpdateMapper.Text(joined.Chat)));
        }

        return maxParsedUpdate;
    }

    private static MaxParsedUpdate ReadAny(JsonElement update, MaxBotInfo me)
    {
        try
        {
            return Open(update, new MaxUpdateMapper(update, me), me);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Broken(update.GetRawText(), fault is BrokenUpdateException ? fault.Message : fault.GetType().Name, Sender(update));
        }
    }

    /// <summary>What is no JSON, or not an update as the platform promises them.</summary>
    public static MaxParsedUpdate.Broken Broken(string raw, string why, Address? from = null) =>
        new(new UnreadableUpdate(MaxChannel.ChannelName, raw, why) { From = from });

    /// <summary>Whose private talk a broken message came from, where that much is in order.</summary>
    private static Address? Sender(JsonElement update) =>
        update.Find("message") is { } message && message.Find("recipient")?.Words("chat_type") == "dialog"
        && message.Find("sender")?.Number("user_id") is > 0 and var from
            ? new Address(MaxChannel.ChannelName, MaxUpdateMapper.Text(from))
            : null;

    private static MaxParsedUpdate Open(JsonElement update, MaxUpdateMapper maxUpdateMapper, MaxBotInfo me) => maxUpdateMapper.Kind switch
    {
        "message_created" when MaxComment.IsIn(update) => new MaxComment(update, MaxComment.Created, me).Said(IncomingKind.Comment),
        "message_edited" when MaxComment.IsIn(update) => new MaxComment(update, MaxComment.Edited, me).Said(IncomingKind.CommentEdit),
        "message_removed" when MaxComment.IsIn(update) => new MaxComment(update, MaxComment.Removed, me).Gone(),
        "message_created" => maxUpdateMapper.Message(IncomingKind.Message),
        "message_edited" => maxUpdateMapper.Message(IncomingKind.Edit),
        "message_callback" => maxUpdateMapper.Press(),
        "bot_started" => maxUpdateMapper.Start(),
        "bot_stopped" or "dialog_removed" => maxUpdateMapper.Left(),
        "bot_added" => new MaxParsedUpdate.Joined(maxUpdateMapper.Kind, update.NeedNumber("chat_id")),
        MaxComment.Created => new MaxComment(update, maxUpdateMapper.Kind, me).Said(IncomingKind.Comment),
        MaxComment.Edited => new MaxComment(update, maxUpdateMapper.Kind, me).Said(IncomingKind.CommentEdit),
        MaxComment.Removed => new MaxComment(update, maxUpdateMapper.Kind, me).Gone(),
        "bot_admin_permissions_changed" => maxUpdateMapper.Rights(),
        "message_removed" or "bot_removed" or "dialog_cleared" or "dialog_muted" or "dialog_unmuted" or "user_added" or "user_removed"
            or "chat_title_changed" =>
            new MaxParsedUpdate.Ignored(maxUpdateMapper.Kind),
        _ => new MaxParsedUpdate.Ignored("other_update"),
    };
}
