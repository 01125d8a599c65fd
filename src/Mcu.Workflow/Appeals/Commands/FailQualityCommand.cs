using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// «Вернуть в работу» under the card of an answer that was looked at: the remark and the ticked questions go to the executor.
/// </summary>
internal sealed class FailQualityCommand(AppealActions appealActions) : TextCommandBase
{
    public override string Name => "redo";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.FailQuality;

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.FailQuality(context.Work, invocation.Appeal, invocation.Words, context.Actor);
}
