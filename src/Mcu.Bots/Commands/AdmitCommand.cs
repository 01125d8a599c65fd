using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Зарегистрировать»: where the regulation has that done by hand, a received appeal becomes a registered one.</summary>
internal sealed class AdmitCommand(PathDesk path) : StaffCommand
{
    public override string Name => "admit";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? Makes => Trigger.Register;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (await path.Register(turn.Work, call.Appeal, turn.Actor) is { } no)
        {
            return no;
        }

        turn.Done("done.admit", call.Appeal);
        return null;
    }
}
