using Mcu.Workflow.Comments;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Residents;

namespace Mcu.Workflow.Dispatch;

/// <summary>Who is it, and what is it: the one place where a message finds its way.</summary>
internal sealed class MessageRouter(
    StaffMessageHandler staffMessageHandler, ResidentMessageHandler residentMessageHandler, CommentMessageHandler commentMessageHandler,
    HandoffMessageHandler handoff, AccountLinking accountLinking, ChatMigration moves, AnonymousStaff anonymous)
{
    public async Task Receive(UnitOfWork work, IncomingMessage message)
    {
        if (message.Line is { } line)
        {
            work.Store.Add(line);
        }

        await (message.Kind switch
        {
            IncomingKind.Moved => moves.Follow(work, message),
            IncomingKind.RightsChanged => BotRightsNotice.Tell(work, message),
            IncomingKind.Anonymous => anonymous.Tell(work, message),
            _ => Hear(work, IncomingText.Complete(work.Texts, message)),
        });
    }

    private async Task Hear(UnitOfWork work, IncomingMessage message)
    {
        if (message.Public is not null)
        {
            await AccountLinking.Void(work, message);
            await commentMessageHandler.Handle(work, message);
            return;
        }

        if (await handoff.Stops(work, message))
        {
            return;
        }

        var context = new MessageContext(work, message) { Staff = await work.Store.PersonAt(message.From) };
        await Talk(context);
        context.AnswerPress();
    }

    private async Task Talk(MessageContext context)
    {
        if (await accountLinking.Misplaced(context))
        {
            return;
        }

        if (context.Staff is not null || context.Message.Chat == context.Municipality.StaffChat)
        {
            await staffMessageHandler.Handle(context);
        }
        else if (context.Message.Private)
        {
            await residentMessageHandler.Handle(context);
        }
    }
}
