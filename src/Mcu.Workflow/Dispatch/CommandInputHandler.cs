using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>The bot has asked («Напишите причину»), and these are the words.</summary>
internal sealed class CommandInputHandler(CommandRegistry book) : IStaffMessageHandler
{
    public async Task<bool> TryHandle(MessageContext context)
    {
        if (await ConversationPrompts.Find<PendingQuestion.CommandInput>(context) is not var (row, asked)
            || book.Find(asked.Command) is not { } command)
        {
            return false;
        }

        if (await ElsewhereIsMeant(context, asked))
        {
            return false;
        }

        context.Store.Remove(row);
        if (ConversationPrompts.Stale(context, row))
        {
            return false;
        }

        if (!await CommandRun.Allowed(context, command))
        {
            return true;
        }

        var appeal = asked.AppealId is { } id ? await context.Store.FindAppeal(id) : null;
        await CommandRun.Do(context, book, command, new CommandInvocation(appeal, context.Message.Text.Trim(), asked.Argument));
        return true;
    }

    /// <summary>What is said in the thread of another appeal completes nothing here.</summary>
    private static async Task<bool> ElsewhereIsMeant(MessageContext context, PendingQuestion.CommandInput asked) =>
        context.Message.Thread is not null && asked.AppealId is { } id && await context.AppealHere() is { } here && here.Id != id;
}
