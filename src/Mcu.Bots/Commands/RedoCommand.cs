using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Вернуть в работу» under the card of an answer that was looked at: the remark and the ticked questions go to the executor.</summary>
internal sealed class RedoCommand(Office office) : WordyCommand
{
    public override string Name => "redo";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.FailQuality;

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.FailQuality(turn.Work, call.Appeal, call.Words, turn.Actor);
}
