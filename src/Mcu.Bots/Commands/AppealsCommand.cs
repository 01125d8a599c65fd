using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Commands;

/// <summary>The register of formal appeals (59-FZ): those in work. They are never counted together with messages.</summary>
internal sealed class AppealsCommand : StaffCommand
{
    public override string Name => "appeals";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        await AppealList.Show(turn, Name, new AppealQuery(Lifecycle.Open, Kind: AppealKind.Formal), call);
        return null;
    }
}
