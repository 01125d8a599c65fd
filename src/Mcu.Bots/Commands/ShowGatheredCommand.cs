using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«Показать»: lets the next of the cards held back in a storm into the staff chat.</summary>
internal sealed class ShowGatheredCommand(GatheredCards gathered) : StaffCommand
{
    public override string Name => "show-gathered";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        await gathered.ShowNext(turn.Work);
        return null;
    }
}
