using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Intake;

/// <summary>A remark about the answer after its rating, which nobody has to make.</summary>
internal sealed class RatingRemarkHandler(Alarm alarm) : IResidentMessageHandler
{
    /// <summary>Longer words after a rating are a new story and not a word about the answer.</summary>
    private const int Longest = 300;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await Questions.Find<PendingQuestion.RatingRemark>(turn) is not var (asked, question)
            || await turn.Registry.FindAppeal(question.AppealId) is not { } appeal || !await turn.Registry.Owns(resident, appeal))
        {
            return false;
        }

        turn.Registry.Remove(asked);
        if (turn.Now - asked.At > Within || turn.In.Text.Length is 0 or > Longest || turn.In.Files.Count > 0 || alarm.Heard(turn.In.Text))
        {
            return false;
        }

        appeal.Note(turn.In.Text, Actor.Resident, turn.Now);
        turn.Work.Touch(appeal);
        turn.Say("resident.thanks");
        return true;
    }
}
