using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Принять»: the executor takes it to work, the resident is told.</summary>
internal sealed class AcceptCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "accept";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override Trigger? FiredTrigger => Trigger.Accept;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (await appealActions.Accept(context.Work, invocation.Appeal, context.Actor) is { } no)
        {
            return no;
        }

        context.Done("done.accept", invocation.Appeal);
        return null;
    }
}
