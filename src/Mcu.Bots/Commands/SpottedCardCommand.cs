using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>Opens the card of what the digest or the list of what was seen only names.</summary>
internal sealed class SpottedCardCommand(SpottedCards cards) : SpottedCommand
{
    public override string Name => "spotted-card";
    public override IReadOnlyList<Right> Needs => [Right.Read];

    protected override async Task<Refusal?> Run(Turn turn, Call call, Spotted spotted)
    {
        await cards.Show(turn.Work, spotted, turn.In.Chat);
        return null;
    }
}
