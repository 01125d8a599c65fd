using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Принять»: the executor takes it to work, the resident is told.</summary>
internal sealed class AcceptCommand(Office office) : StaffCommand
{
    public override string Name => "accept";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override Trigger? Makes => Trigger.Accept;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (await office.Accept(turn.Work, call.Appeal, turn.Actor) is { } no)
        {
            return no;
        }

        turn.Done("done.accept", call.Appeal);
        return null;
    }
}
