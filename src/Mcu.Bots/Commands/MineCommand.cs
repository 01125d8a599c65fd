using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Commands;

/// <summary>What the person has in hand.</summary>
internal sealed class MineCommand : StaffCommand
{
    public override string Name => "mine";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        await AppealList.Show(turn, Name, new AppealQuery(States: Lifecycle.Open, ExecutorIds: turn.InHand), call);
        return null;
    }
}
