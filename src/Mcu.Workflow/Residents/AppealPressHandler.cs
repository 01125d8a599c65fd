using Mcu.Workflow.Appeals;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>The buttons under what a resident reads of an appeal of theirs.</summary>
internal sealed class AppealPressHandler(FollowUps followUps, AnswerFeedback answerFeedback) : IResidentPressHandler
{
    private const string Status = "status";

    public IReadOnlyList<string> Verbs { get; } = [Status, "add", "solved", "unsolved", "rate"];

    public async Task Handle(ResidentPress press)
    {
        var context = press.MessageContext;
        if (await context.Store.FindAppeal(press.Id) is not { } appeal || !await context.Store.Owns(press.Resident, appeal)
            || (press.Verb == Status && appeal.ForgottenAt is not null))
        {
            context.Refuse(new Refusal("refusal.not-your-appeal"));
            return;
        }

        await Handle(press, appeal);
    }

    private Task Handle(ResidentPress press, Appeal appeal)
    {
        switch (press.Verb)
        {
            case "add":
                return followUps.Ask(press.MessageContext, appeal);
            case "solved":
                return answerFeedback.Solved(press.MessageContext, appeal);
            case "unsolved":
                return answerFeedback.Unsolved(press.MessageContext, appeal);
            case "rate":
                return answerFeedback.Rate(press.MessageContext, appeal, press.Argument);
            default:
                ResidentAppeals.Tell(press.MessageContext, appeal);
                return Task.CompletedTask;
        }
    }
}
