using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Отклонить»: no answer on the substance, for a reason that the resident reads.</summary>
internal sealed class DeclineCommand(Office office) : WordyCommand
{
    public override string Name => "decline";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? Makes => Trigger.Decline;

    protected override Refusal? CannotNow(Turn turn, Appeal appeal) => FormalRules.NotDeclined(appeal) ?? base.CannotNow(turn, appeal);

    protected override Task<Preview> Look(Turn turn, Call call) => office.LookAtDecline(turn.Work, call.Appeal, call.Words);

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.Decline(turn.Work, call.Appeal, call.Words, turn.Actor);
}
