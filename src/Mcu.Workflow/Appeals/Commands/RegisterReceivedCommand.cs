using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Зарегистрировать»: where the regulation has that done by hand, a received appeal becomes a registered one.</summary>
internal sealed class RegisterReceivedCommand(AppealRouting path) : StaffCommand
{
    public override string Name => "admit";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? FiredTrigger => Trigger.Register;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (await path.Register(context.Work, invocation.Appeal, context.Actor) is { } no)
        {
            return no;
        }

        context.Done("done.admit", invocation.Appeal);
        return null;
    }
}
