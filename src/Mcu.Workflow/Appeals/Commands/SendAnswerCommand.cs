using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Размещено»: where answers are placed by hand, the approved answer leaves now.</summary>
internal sealed class SendAnswerCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "place";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Place;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (await ManualDeliveries.OpenAnswer(context.Work, invocation.Appeal) is { } byHand)
        {
            await ConfirmManualDeliveryCommand.AskProof(context, invocation.Appeal, byHand);
            return null;
        }

        if (await appealActions.PlaceAnswer(context.Work, invocation.Appeal, context.Actor) is { } no)
        {
            return no;
        }

        context.Done("done.place", invocation.Appeal);
        return null;
    }
}
