using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>What waits to be assigned: new appeals, and those whose executor has left.</summary>
internal sealed class NewCommand : StaffCommand
{
    /// <summary>The appeals that this list shows.</summary>
    public static readonly AppealQuery Unassigned = new(ToAssign: true);

    public override string Name => "new";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        await AppealList.Show(context, Name, Unassigned, invocation);
        return null;
    }
}
