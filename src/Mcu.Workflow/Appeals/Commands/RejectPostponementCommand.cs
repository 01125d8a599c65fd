using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Отклонить перенос»: the date stays, and the executor reads why.</summary>
internal sealed class RejectPostponementCommand(AppealActions appealActions) : TextCommandBase
{
    public override string Name => "keep-date";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.RefuseToPostpone;

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.RefuseToPostpone(context.Work, invocation.Appeal, ApprovePostponementCommand.DaySeen(invocation),
        invocation.Words, context.Actor);
}
