using Mcu.Bots.Desk;
using Mcu.Bots.Receptions;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions;

namespace Mcu.Bots.Commands;

/// <summary>«Открыть 14:20»: a time that was closed can be booked again.</summary>
internal sealed class OpenTimeCommand : StaffCommand
{
    public override string Name => "open-time";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> Needs => [Right.Receptions];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (Slot.Read(turn.Town.Regulation, call.Argument) is not { } slot)
        {
            return new Refusal("refusal.no-booking");
        }

        var at = turn.Town.At(slot.At);
        var closed = (await turn.Registry.BookingsBetween(at, at.AddMinutes(1))).FirstOrDefault(b => b.Reception == slot.Reception.Code && b.State == BookingState.Closed);
        if (closed is null)
        {
            return new Refusal("refusal.no-booking");
        }

        turn.Registry.Remove(closed);
        turn.Say("done.open-time", ("at", slot.At));
        return null;
    }
}
