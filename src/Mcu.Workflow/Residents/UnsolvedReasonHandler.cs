using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>Why it is not solved, as «Не решён» has asked.</summary>
internal sealed class UnsolvedReasonHandler(AnswerFeedback answerFeedback) : IResidentMessageHandler
{
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (await ConversationPrompts.Find<PendingQuestion.UnsolvedReason>(context) is not var (asked, question)
            || await context.Store.FindAppeal(question.AppealId) is not { } appeal || !await context.Store.Owns(resident, appeal))
        {
            return false;
        }

        context.Store.Remove(asked);
        return context.Now - asked.At <= Within(context) && await answerFeedback.Reopen(context, appeal);
    }

    /// <summary>After that the appeal would have closed by itself, and the next words are a new story.</summary>
    private static TimeSpan Within(MessageContext context) => TimeSpan.FromDays(context.Municipality.Regulation.Routine.AutoCloseDays);
}
