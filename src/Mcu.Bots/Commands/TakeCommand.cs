using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>«Взять»: what was seen in public becomes an appeal.</summary>
internal sealed class TakeCommand(Watch watch) : SpottedCommand
{
    public override string Name => "take";
    public override IReadOnlyList<Right> Needs => [Right.Route];

    protected override async Task<Refusal?> Run(Turn turn, Call call, Spotted spotted)
    {
        if (await watch.Take(turn.Work, spotted, turn.Me) is { } no)
        {
            return no;
        }

        Tell(turn, "done.take", ("number", (await turn.Registry.FindAppeal(spotted.AppealId!.Value))!.FullNumber));
        return null;
    }
}
