using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«Отклонить»: no answer on the substance, for a reason that the resident reads.</summary>
internal sealed class DeclineCommand(Office office) : WordyCommand
{
    public override string Name => "decline";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Decline];
    protected override Trigger? Makes => Trigger.Decline;

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.Decline(turn.Work, call.Appeal, call.Words, turn.Actor);
}
