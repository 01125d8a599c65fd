using Mcu.Bots.Desk;
using Mcu.Workflow;

namespace Mcu.Bots.Commands;

/// <summary>«Отмена»: nothing is asked any more.</summary>
internal sealed class NeverMindCommand : StaffCommand
{
    public override string Name => "never-mind";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        await Questions.Drop(turn);
        turn.Say("done.never-mind");
        turn.Chosen();
        return null;
    }
}
