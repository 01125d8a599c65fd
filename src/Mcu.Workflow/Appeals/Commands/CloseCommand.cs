using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>Closes what has been answered without waiting for the resident's word. A reason may follow; it stays in the history.</summary>
internal sealed class CloseCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "close";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Close;
    public override bool TakesWords => false;
    public override bool UsesRest => true;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var no = await appealActions.Close(context.Work, invocation.Appeal, context.Actor, invocation.Words);
        if (no is null)
        {
            context.Done("done.close", invocation.Appeal);
        }

        return no;
    }
}
