using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Intake;

/// <summary>The words that «Добавить» asked for. What somebody else said may be added too.</summary>
internal sealed class AppealAdditionHandler(Additions additions) : IResidentMessageHandler
{
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    public bool Takes(ResidentMessageContext message) => message is { IsMessage: true, Throttled: false };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await Questions.Find<PendingQuestion.AppealAddition>(turn) is not var (asked, question))
        {
            return false;
        }

        turn.Registry.Remove(asked);
        return turn.Now - asked.At <= Within && await additions.TryAddWords(turn, resident, question.AppealId);
    }
}
