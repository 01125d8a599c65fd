using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>Closes what has been answered without waiting for the resident's word. A reason may follow; it stays in the history.</summary>
internal sealed class CloseCommand(Office office) : StaffCommand
{
    public override string Name => "close";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Close;
    public override bool TakesWords => false;
    public override bool UsesRest => true;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var no = await office.Close(turn.Work, call.Appeal, turn.Actor, call.Words);
        if (no is null)
        {
            turn.Done("done.close", call.Appeal);
        }

        return no;
    }
}
