using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>A remark about the answer after its rating, which nobody has to make.</summary>
internal sealed class RatingRemarkHandler(EmergencyDetector emergencyDetector) : IResidentMessageHandler
{
    /// <summary>Longer words after a rating are a new story and not a word about the answer.</summary>
    private const int Longest = 300;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (await ConversationPrompts.Find<PendingQuestion.RatingRemark>(context) is not var (asked, question)
            || await context.Store.FindAppeal(question.AppealId) is not { } appeal || !await context.Store.Owns(resident, appeal))
        {
            return false;
        }

        context.Store.Remove(asked);
        if (context.Now - asked.At > Within || context.Message.Text.Length is 0 or > Longest || context.Message.Files.Count > 0
            || emergencyDetector.IsEmergency(context.Message.Text))
        {
            return false;
        }

        appeal.Note(context.Message.Text, Actor.Resident, context.Now);
        context.Work.Touch(appeal);
        context.Say("resident.thanks");
        return true;
    }
}
