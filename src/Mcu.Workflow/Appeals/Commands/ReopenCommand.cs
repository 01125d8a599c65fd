using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>Back to work under a new deadline.</summary>
internal sealed class ReopenCommand(AppealActions appealActions) : TextCommandBase
{
    public override string Name => "reopen";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Reopen;

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.Reopen(context.Work, invocation.Appeal, invocation.Words, context.Actor);
}
