using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>«Качество хорошее»: the answer that the resident has was looked at.</summary>
internal sealed class QualityCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "quality";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.PassQuality;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (await appealActions.PassQuality(context.Work, invocation.Appeal, context.Actor) is { } no)
        {
            return no;
        }

        context.Done("done.quality", invocation.Appeal);
        return null;
    }
}
