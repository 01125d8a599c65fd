using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Desk;

/// <summary>Tells the sender what of a message cannot be read: once for a message, and once for all the parts of an album.</summary>
internal static class UnreadNote
{
    public static Task Tell(Turn turn)
    {
        var incoming = turn.In;
        if (incoming.Unread.Count == 0 && !incoming.SaysNothing)
        {
            return Task.CompletedTask;
        }

        var key = incoming.Unread.Count == 0 ? "intake.unusable" : incoming.SaysNothing ? "intake.unread-only" : "intake.unread";
        var content = new Content(turn.Texts.Say(key, ("what", IncomingText.Unread(turn.Texts, incoming))));
        return turn.ReplyOnce($"unread:{incoming.AlbumKey ?? incoming.Key}", content);
    }
}
