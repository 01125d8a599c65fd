using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>The register of formal appeals (59-FZ): those in work. They are never counted together with messages.</summary>
internal sealed class AppealsCommand : StaffCommand
{
    public override string Name => "appeals";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        await AppealList.Show(context, Name, new AppealQuery(Lifecycle.Open, Kind: AppealKind.Formal), invocation);
        return null;
    }
}
