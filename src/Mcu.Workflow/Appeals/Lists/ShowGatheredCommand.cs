using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>«Показать»: lets the next of the cards held back in a storm into the staff chat.</summary>
internal sealed class ShowGatheredCommand(BatchedCards gathered) : StaffCommand
{
    public override string Name => "show-gathered";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        await gathered.ShowNext(context.Work);
        return null;
    }
}
