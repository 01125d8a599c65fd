using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>What the person has in hand.</summary>
internal sealed class MineCommand : StaffCommand
{
    public override string Name => "mine";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        await AppealList.Show(context, Name, new AppealQuery(States: Lifecycle.Open, ExecutorIds: context.InHand), invocation);
        return null;
    }
}
