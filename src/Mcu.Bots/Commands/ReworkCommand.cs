using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«На доработку»: the remark goes to the author of the draft.</summary>
internal sealed class ReworkCommand(Office office) : WordyCommand
{
    public override string Name => "rework";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.SendBack;

    /// <remarks>A pressed button says which version of the draft was on the screen.</remarks>
    protected override Task<Refusal?> Act(Turn turn, Call call) =>
        office.SendBack(turn.Work, call.Appeal, call.Words, turn.Me, ApproveCommand.VersionSeen(call));
}
