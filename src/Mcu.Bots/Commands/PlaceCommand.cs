using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Размещено»: where answers are placed by hand, the approved answer leaves now.</summary>
internal sealed class PlaceCommand(Office office) : StaffCommand
{
    public override string Name => "place";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Place;
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (await Errands.OpenAnswer(turn.Work, call.Appeal) is { } byHand)
        {
            await SentCommand.AskProof(turn, call.Appeal, byHand);
            return null;
        }

        if (await office.PlaceAnswer(turn.Work, call.Appeal, turn.Actor) is { } no)
        {
            return no;
        }

        turn.Done("done.place", call.Appeal);
        return null;
    }
}
