using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Receptions;

/// <summary>
/// «/receptions завтра»: who comes to the personal reception on a day. Names and subjects in a private talk only; in a group the counts.
/// </summary>
internal sealed class ReceptionsCommand(AppealClock clock) : StaffCommand
{
    private const int DaysAhead = 90;

    public override string Name => "receptions";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Receptions];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (context.Municipality.Regulation.Receptions.Count == 0)
        {
            return new Refusal("refusal.no-receptions");
        }

        var read = DateParser.Read(invocation.Words, context.Work.Today(), clock.Work.AddWorkingDays);
        if (invocation.Words.Length > 0 && read is null)
        {
            return new Refusal("refusal.bad-date", ("words", invocation.Words.Split(' ')[0]));
        }

        if (read is { Rest.Length: > 0 })
        {
            context.Say("staff.rest", ("words", read.Rest));
        }

        await Show(context, read?.Day ?? await NextDay(context.Work));
        return null;
    }

    /// <summary>The nearest day on which somebody comes; today where nobody does.</summary>
    private static async Task<DateOnly> NextDay(UnitOfWork work)
    {
        var coming = await work.Store.BookingsBetween(work.StartOf(work.Today()), work.StartOf(work.Today().AddDays(DaysAhead)));
        return coming.FirstOrDefault(booking => booking.State == BookingState.Booked) is { } next ? work.DayOf(next.At) : work.Today();
    }

    private static async Task Show(MessageContext context, DateOnly day)
    {
        var bookings = await context.Store.BookingsBetween(context.Work.StartOf(day), context.Work.StartOf(day.AddDays(1)));
        var (lines, buttons) = (new List<string> { context.Texts.Say("receptions.head", ("day", day)) }, new List<IReadOnlyList<Button>>());
        foreach (var reception in context.Municipality.Regulation.Receptions)
        {
            var taken = bookings.Where(booking => booking.Reception == reception.Code).ToList();
            var free = await SlotMenu.FreeOn(context.Work, reception, day);
            if (taken.Count + free.Count > 0)
            {
                lines.AddRange(["", context.Texts.Say("receptions.count", ("who", context.Municipality.NameOf(reception)),
                    ("n", taken.Count(b => b.State == BookingState.Booked)), ("free", free.Count))]);
                lines.AddRange(context.Message.Private ? taken.Select(booking => Line(context, booking)) : []);
                buttons.AddRange(context.Message.Private ? Buttons(context, reception, day, taken) : []);
            }
        }

        lines.AddRange(lines.Count == 1 ? [context.Texts.Say("receptions.none")] : context.Message.Private
            ? [] : ["", context.Texts.Say("receptions.in-private")]);
        context.Reply(new Content(string.Join("\n", lines)) { Buttons = buttons });
    }

    private static string Line(MessageContext context, Booking booking) => booking.State == BookingState.Closed
        ? context.Texts.Say("receptions.closed", ("at", context.Work.Local(booking.At)))
        : context.Texts.Say("receptions.line", ("at", context.Work.Local(booking.At)), ("name", booking.Name),
        ("subject", booking.Subject));

    private static IEnumerable<IReadOnlyList<Button>> Buttons(MessageContext context, ReceptionRule reception, DateOnly day,
        IReadOnlyList<Booking> taken)
    {
        foreach (var row in taken.Where(b => b.State == BookingState.Booked && b.At > context.Now).Chunk(3))
        {
            yield return [.. row.Select(booking => TimeButton(context, "button.close-time", "close-time", reception, booking))];
        }

        foreach (var row in taken.Where(b => b.State == BookingState.Closed && b.At > context.Now).Chunk(3))
        {
            yield return [.. row.Select(booking => TimeButton(context, "button.open-time", "open-time", reception, booking))];
        }

        if (day >= context.Work.Today())
        {
            yield return [new Button(context.Texts.Say("button.close-day", ("who", context.Municipality.NameOf(reception))),
                Press("close-time", argument: BlockSlotCommand.DayOf(reception, day)))];
        }
    }

    private static Button TimeButton(MessageContext context, string phrase, string command, ReceptionRule reception, Booking booking)
    {
        var at = context.Work.Local(booking.At);
        return new Button(context.Texts.Say(phrase, ("at", at)), Press(command, argument: $"{new Slot(reception, at)}"));
    }
}
