using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>On to the body that is competent.</summary>
internal sealed class RedirectCommand(Office office) : WordyCommand
{
    public override string Name => "redirect";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? Makes => Trigger.Redirect;

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.Redirect(turn.Work, call.Appeal, call.Words, turn.Actor);
}
