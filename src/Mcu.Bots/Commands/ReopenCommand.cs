using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>Back to work under a new deadline.</summary>
internal sealed class ReopenCommand(Office office) : WordyCommand
{
    public override string Name => "reopen";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Reopen;

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.Reopen(turn.Work, call.Appeal, call.Words, turn.Actor);
}
