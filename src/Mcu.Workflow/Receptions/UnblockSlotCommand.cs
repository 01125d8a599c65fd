using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Receptions.Model;

namespace Mcu.Workflow.Receptions;

/// <summary>«Открыть 14:20»: a time that was closed can be booked again.</summary>
internal sealed class UnblockSlotCommand : StaffCommand
{
    public override string Name => "open-time";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> RequiredRights => [Right.Receptions];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (Slot.Read(context.Municipality.Regulation, invocation.Argument) is not { } slot)
        {
            return new Refusal("refusal.no-booking");
        }

        var at = context.Municipality.At(slot.At);
        var closed = (await context.Store.BookingsBetween(at, at.AddMinutes(1)))
            .FirstOrDefault(b => b.Reception == slot.Reception.Code && b.State == BookingState.Closed);
        if (closed is null)
        {
            return new Refusal("refusal.no-booking");
        }

        context.Store.Remove(closed);
        context.Say("done.open-time", ("at", slot.At));
        return null;
    }
}
