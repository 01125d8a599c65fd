using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>A reply to a card, or to other news of an appeal, is a command without its word.</summary>
internal sealed class CardReplyHandler(CommandRegistry book) : IStaffMessageHandler
{
    public async Task<bool> TryHandle(MessageContext context)
    {
        if (context.Message.ReplyTo is not { } replied
            || await context.Store.AppealBehind(context.Message.Chat, replied) is not { } appealId
            || await context.Store.FindAppeal(appealId) is not { } appeal)
        {
            return false;
        }

        var card = await context.Store.CardBehind(context.Message.Chat, replied);
        var command = book.Find(CardReply.Means(context, appeal, card))!;
        if (await CommandRun.Allowed(context, command))
        {
            await CommandRun.Do(context, book, command, new CommandInvocation(appeal, context.Message.Text.Trim(), $"{card?.ErrandId}"));
        }

        return true;
    }
}
