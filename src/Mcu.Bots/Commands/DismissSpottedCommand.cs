using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>«Не обращение»: nothing is asked of the municipality.</summary>
internal sealed class DismissSpottedCommand : SpottedCommand
{
    public override string Name => "dismiss-spotted";
    public override IReadOnlyList<Right> Needs => [Right.Route];

    protected override Task<Refusal?> Run(Turn turn, Call call, Spotted spotted)
    {
        var no = Watch.Dismiss(turn.Work, spotted, turn.Actor);
        if (no is null)
        {
            Tell(turn, "done.dismiss-spotted");
        }

        return Task.FromResult(no);
    }
}
