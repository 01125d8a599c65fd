using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Intake;

/// <summary>Why it is not solved, as «Не решён» has asked.</summary>
internal sealed class UnsolvedReasonHandler(Aftercare aftercare) : IResidentMessageHandler
{
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await Questions.Find<PendingQuestion.UnsolvedReason>(turn) is not var (asked, question)
            || await turn.Registry.FindAppeal(question.AppealId) is not { } appeal || !await turn.Registry.Owns(resident, appeal))
        {
            return false;
        }

        turn.Registry.Remove(asked);
        return turn.Now - asked.At <= Within(turn) && await aftercare.Reopen(turn, appeal);
    }

    /// <summary>After that the appeal would have closed by itself, and the next words are a new story.</summary>
    private static TimeSpan Within(Turn turn) => TimeSpan.FromDays(turn.Town.Regulation.Routine.AutoCloseDays);
}
