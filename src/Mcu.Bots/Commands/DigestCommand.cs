using Mcu.Bots.Clock;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>What the morning digest says, as it stands now.</summary>
internal sealed class DigestCommand : StaffCommand
{
    public override string Name => "digest";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        turn.Reply(await MorningDigest.Compose(turn.Work));
        return null;
    }
}
