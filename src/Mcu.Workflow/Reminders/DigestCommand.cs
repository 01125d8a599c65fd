using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Reminders;

/// <summary>What the morning digest says, as it stands now.</summary>
internal sealed class DigestCommand : StaffCommand
{
    public override string Name => "digest";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        context.Reply(await MorningDigest.Compose(context.Work));
        return null;
    }
}
