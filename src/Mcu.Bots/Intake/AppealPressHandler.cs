using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Intake;

/// <summary>The buttons under what a resident reads of an appeal of theirs.</summary>
internal sealed class AppealPressHandler(Additions additions, Aftercare aftercare) : IResidentPressHandler
{
    private const string Status = "status";

    public IReadOnlyList<string> Verbs { get; } = [Status, "add", "solved", "unsolved", "rate"];

    public async Task Handle(ResidentPress press)
    {
        var turn = press.Turn;
        if (await turn.Registry.FindAppeal(press.Id) is not { } appeal || !await turn.Registry.Owns(press.Resident, appeal)
            || (press.Verb == Status && appeal.ForgottenAt is not null))
        {
            turn.Refuse(new Refusal("refusal.not-your-appeal"));
            return;
        }

        await Handle(press, appeal);
    }

    private Task Handle(ResidentPress press, Appeal appeal)
    {
        switch (press.Verb)
        {
            case "add":
                return additions.Ask(press.Turn, appeal);
            case "solved":
                return aftercare.Solved(press.Turn, appeal);
            case "unsolved":
                return aftercare.Unsolved(press.Turn, appeal);
            case "rate":
                return aftercare.Rate(press.Turn, appeal, press.Argument);
            default:
                ResidentAppeals.Tell(press.Turn, appeal);
                return Task.CompletedTask;
        }
    }
}
