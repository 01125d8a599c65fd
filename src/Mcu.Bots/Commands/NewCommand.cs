using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Commands;

/// <summary>What waits to be assigned: new appeals, and those whose executor has left.</summary>
internal sealed class NewCommand : StaffCommand
{
    /// <summary>The appeals that this list shows.</summary>
    public static readonly AppealQuery Unassigned = new(ToAssign: true);

    public override string Name => "new";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        await AppealList.Show(turn, Name, Unassigned, call);
        return null;
    }
}
