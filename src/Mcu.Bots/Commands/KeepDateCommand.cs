using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Отклонить перенос»: the date stays, and the executor reads why.</summary>
internal sealed class KeepDateCommand(Office office) : WordyCommand
{
    public override string Name => "keep-date";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.RefuseToPostpone;

    protected override Task<Refusal?> Act(Turn turn, Call call) =>
        office.RefuseToPostpone(turn.Work, call.Appeal, PutOffCommand.DaySeen(call), call.Words, turn.Actor);
}
