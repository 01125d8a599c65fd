using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>What was read from one update.</summary>
internal abstract record Reading
{
    /// <param name="Order">What tells the order of updates that came at once.</param>
    internal sealed record Got(Incoming Incoming, long Order) : Reading;

    /// <summary>Nothing for us now; counted by kind.</summary>
    internal record Ignored(string Kind) : Reading;

    /// <summary>The bot was taken into a group or a channel: its number is what the administrator needs for the configuration.</summary>
    internal sealed record Joined(string Kind, long Chat) : Ignored(Kind);

    /// <summary>Not an update as the platform promises them; it is acknowledged all the same, or it would come back for ever.</summary>
    internal sealed record Broken(UnreadableUpdate Update) : Reading;
}

/// <summary>Update → <see cref="Incoming"/>. Never throws, whatever is put in.</summary>
internal static class MaxUpdates
{
    /// <summary>Reads and counts, and tells the log what an administrator can use; never what people said.</summary>
    public static Reading Read(JsonElement update, MaxMe me, ILogger log)
    {
        var reading = ReadAny(update, me);
        switch (reading)
        {
            case Reading.Ignored ignored:
                PassedOver.Ignored(MaxChannel.ChannelName, ignored.Kind);
                break;
            case Reading.Broken:
                PassedOver.Broken(MaxChannel.ChannelName);
                break;
        }

        if (reading is Reading.Joined joined)
        {
            log.LogInformation("The bot was taken into the group or channel {Chat}", new Address(MaxChannel.ChannelName, Envelope.Text(joined.Chat)));
        }

        return reading;
    }

    private static Reading ReadAny(JsonElement update, MaxMe me)
    {
        try
        {
            return Open(update, new Envelope(update, me), me);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Broken(update.GetRawText(), fault is BrokenUpdateException ? fault.Message : fault.GetType().Name, Sender(update));
        }
    }

    /// <summary>What is no JSON, or not an update as the platform promises them.</summary>
    public static Reading.Broken Broken(string raw, string why, Address? from = null) => new(new UnreadableUpdate(MaxChannel.ChannelName, raw, why) { From = from });

    /// <summary>Whose private talk a broken message came from, where that much is in order.</summary>
    private static Address? Sender(JsonElement update) =>
        update.Find("message") is { } message && message.Find("recipient")?.Words("chat_type") == "dialog" && message.Find("sender")?.Number("user_id") is > 0 and var from
            ? new Address(MaxChannel.ChannelName, Envelope.Text(from))
            : null;

    private static Reading Open(JsonElement update, Envelope envelope, MaxMe me) => envelope.Kind switch
    {
        "message_created" when MaxComment.IsIn(update) => new MaxComment(update, MaxComment.Created, me).Said(IncomingKind.Comment),
        "message_edited" when MaxComment.IsIn(update) => new MaxComment(update, MaxComment.Edited, me).Said(IncomingKind.CommentEdit),
        "message_removed" when MaxComment.IsIn(update) => new MaxComment(update, MaxComment.Removed, me).Gone(),
        "message_created" => envelope.Message(IncomingKind.Message),
        "message_edited" => envelope.Message(IncomingKind.Edit),
        "message_callback" => envelope.Press(),
        "bot_started" => envelope.Start(),
        "bot_stopped" or "dialog_removed" => envelope.Left(),
        "bot_added" => new Reading.Joined(envelope.Kind, update.NeedNumber("chat_id")),
        MaxComment.Created => new MaxComment(update, envelope.Kind, me).Said(IncomingKind.Comment),
        MaxComment.Edited => new MaxComment(update, envelope.Kind, me).Said(IncomingKind.CommentEdit),
        MaxComment.Removed => new MaxComment(update, envelope.Kind, me).Gone(),
        "bot_admin_permissions_changed" => envelope.Rights(),
        "message_removed" or "bot_removed" or "dialog_cleared" or "dialog_muted" or "dialog_unmuted" or "user_added" or "user_removed" or "chat_title_changed" =>
            new Reading.Ignored(envelope.Kind),
        _ => new Reading.Ignored("other_update"),
    };
}
