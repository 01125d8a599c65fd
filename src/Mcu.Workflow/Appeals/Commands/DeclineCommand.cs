using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Отклонить»: no answer on the substance, for a reason that the resident reads.</summary>
internal sealed class DeclineCommand(AppealActions appealActions) : TextCommandBase
{
    public override string Name => "decline";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? FiredTrigger => Trigger.Decline;

    protected override Refusal? CannotNow(MessageContext context, Appeal appeal) =>
        FormalRules.NotDeclined(appeal) ?? base.CannotNow(context, appeal);

    protected override Task<Preview> Look(MessageContext context, CommandInvocation invocation) =>
        appealActions.LookAtDecline(context.Work, invocation.Appeal, invocation.Words);

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.Decline(context.Work, invocation.Appeal, invocation.Words, context.Actor);
}
