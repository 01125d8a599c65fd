using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>The words that «Добавить» asked for. What somebody else said may be added too.</summary>
internal sealed class AppealAdditionHandler(FollowUps followUps) : IResidentMessageHandler
{
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    public bool Takes(ResidentMessageContext message) => message is { IsMessage: true, Throttled: false };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (await ConversationPrompts.Find<PendingQuestion.AppealAddition>(context) is not var (asked, question))
        {
            return false;
        }

        context.Store.Remove(asked);
        return context.Now - asked.At <= Within && await followUps.TryAddWords(context, resident, question.AppealId);
    }
}
