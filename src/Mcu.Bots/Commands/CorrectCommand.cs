using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«/correct 17 ул. Ленина, 7»: another place, before anybody is assigned.</summary>
internal sealed class CorrectCommand : WordyCommand
{
    public override string Name => "correct";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Register, Right.Route];
    public override IReadOnlyList<HistoryKind> Rewrites => [HistoryKind.Edited];

    protected override Task<Refusal?> Act(Turn turn, Call call)
    {
        var what = turn.Texts.Say("history.place-corrected", ("was", CardFace.PlaceOf(turn.Texts, call.Appeal)), ("now", call.Words));
        var no = call.Appeal.CorrectPlace(call.Words, what, turn.Actor, turn.Now);
        if (no is null)
        {
            turn.Work.Touch(call.Appeal);
        }

        return Task.FromResult(no);
    }
}
