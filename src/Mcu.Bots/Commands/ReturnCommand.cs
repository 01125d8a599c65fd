using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Не моё»: back to whoever routed it, with the reason.</summary>
internal sealed class ReturnCommand(Office office) : WordyCommand
{
    public override string Name => "return";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override Trigger? Makes => Trigger.Return;

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.Return(turn.Work, call.Appeal, call.Words, turn.Actor);
}
