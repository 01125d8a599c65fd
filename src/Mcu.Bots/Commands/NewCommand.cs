using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Commands;

/// <summary>What nobody has been assigned to yet.</summary>
internal sealed class NewCommand : StaffCommand
{
    /// <summary>The appeals that this list shows.</summary>
    public static readonly AppealQuery Unassigned = new(States: [AppealState.Registered]);

    public override string Name => "new";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        await AppealList.Show(turn, Name, Unassigned, call);
        return null;
    }
}
