using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Не моё»: back to whoever routed it, with the reason.</summary>
internal sealed class ReturnCommand(AppealActions appealActions) : TextCommandBase
{
    public override string Name => "return";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override Trigger? FiredTrigger => Trigger.Return;

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.Return(context.Work, invocation.Appeal, invocation.Words, context.Actor);
}
