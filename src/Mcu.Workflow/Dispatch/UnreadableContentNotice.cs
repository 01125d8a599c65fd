using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Tells the sender what of a message cannot be read: once for a message, and once for all the parts of an album.</summary>
internal static class UnreadableContentNotice
{
    public static Task Tell(MessageContext context)
    {
        var message = context.Message;
        if (message.Unread.Count == 0 && !message.SaysNothing)
        {
            return Task.CompletedTask;
        }

        var key = message.Unread.Count == 0 ? "intake.unusable" : message.SaysNothing ? "intake.unread-only" : "intake.unread";
        var content = new Content(context.Texts.Say(key, ("what", IncomingText.Unread(context.Texts, message))));
        return context.ReplyOnce($"unread:{message.AlbumKey ?? message.Key}", content);
    }
}
