using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>«Позвать в личные сообщения»: publishes a link by which the author goes on in private, where nothing is typed twice.</summary>
internal sealed class CallInCommand(PrivateCalls calls) : SpottedCommand
{
    public override string Name => "call-in";
    public override IReadOnlyList<Right> Needs => [Right.Route, Right.Place];

    protected override Task<Refusal?> Run(Turn turn, Call call, Spotted spotted)
    {
        var no = calls.Invite(turn.Work, spotted, turn.Actor);
        if (no is null)
        {
            Tell(turn, "done.call-in");
        }

        return Task.FromResult(no);
    }
}
