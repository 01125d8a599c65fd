using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>«Спрятать»: the page does not show it any more.</summary>
internal sealed class HideCommand(Watch watch) : SpottedCommand
{
    public override string Name => "hide";
    public override IReadOnlyList<Right> Needs => [Right.Place];

    protected override Task<Refusal?> Run(Turn turn, Call call, Spotted spotted)
    {
        var no = watch.Hide(turn.Work, spotted, turn.Actor);
        if (no is null)
        {
            Tell(turn, "done.hide");
        }

        return Task.FromResult(no);
    }
}
