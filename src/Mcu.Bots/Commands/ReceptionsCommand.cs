using Mcu.Bots.Desk;
using Mcu.Bots.Receptions;
using Mcu.Workflow;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>«/receptions завтра»: who comes to the personal reception on a day. Names and subjects in a private talk only; in a group the counts.</summary>
internal sealed class ReceptionsCommand(AppealClock clock) : StaffCommand
{
    private const int DaysAhead = 90;

    public override string Name => "receptions";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Receptions];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (turn.Town.Regulation.Receptions.Count == 0)
        {
            return new Refusal("refusal.no-receptions");
        }

        var read = DateWords.Read(call.Words, turn.Work.Today(), clock.Work.AddWorkingDays);
        if (call.Words.Length > 0 && read is null)
        {
            return new Refusal("refusal.bad-date", ("words", call.Words.Split(' ')[0]));
        }

        if (read is { Rest.Length: > 0 })
        {
            turn.Say("staff.rest", ("words", read.Rest));
        }

        await Show(turn, read?.Day ?? await NextDay(turn.Work));
        return null;
    }

    /// <summary>The nearest day on which somebody comes; today where nobody does.</summary>
    private static async Task<DateOnly> NextDay(Work work)
    {
        var coming = await work.Registry.BookingsBetween(work.StartOf(work.Today()), work.StartOf(work.Today().AddDays(DaysAhead)));
        return coming.FirstOrDefault(booking => booking.State == BookingState.Booked) is { } next ? work.DayOf(next.At) : work.Today();
    }

    private static async Task Show(Turn turn, DateOnly day)
    {
        var bookings = await turn.Registry.BookingsBetween(turn.Work.StartOf(day), turn.Work.StartOf(day.AddDays(1)));
        var (lines, buttons) = (new List<string> { turn.Texts.Say("receptions.head", ("day", day)) }, new List<IReadOnlyList<Button>>());
        foreach (var reception in turn.Town.Regulation.Receptions)
        {
            var taken = bookings.Where(booking => booking.Reception == reception.Code).ToList();
            var free = await SlotMenu.FreeOn(turn.Work, reception, day);
            if (taken.Count + free.Count > 0)
            {
                lines.AddRange(["", turn.Texts.Say("receptions.count", ("who", turn.Town.NameOf(reception)), ("n", taken.Count(b => b.State == BookingState.Booked)), ("free", free.Count))]);
                lines.AddRange(turn.In.Private ? taken.Select(booking => Line(turn, booking)) : []);
                buttons.AddRange(turn.In.Private ? Buttons(turn, reception, day, taken) : []);
            }
        }

        lines.AddRange(lines.Count == 1 ? [turn.Texts.Say("receptions.none")] : turn.In.Private ? [] : ["", turn.Texts.Say("receptions.in-private")]);
        turn.Reply(new Content(string.Join("\n", lines)) { Buttons = buttons });
    }

    private static string Line(Turn turn, Booking booking) => booking.State == BookingState.Closed
        ? turn.Texts.Say("receptions.closed", ("at", turn.Work.Local(booking.At)))
        : turn.Texts.Say("receptions.line", ("at", turn.Work.Local(booking.At)), ("name", booking.Name), ("subject", booking.Subject));

    private static IEnumerable<IReadOnlyList<Button>> Buttons(Turn turn, ReceptionRule reception, DateOnly day, IReadOnlyList<Booking> taken)
    {
        foreach (var row in taken.Where(b => b.State == BookingState.Booked && b.At > turn.Now).Chunk(3))
        {
            yield return [.. row.Select(booking => TimeButton(turn, "button.close-time", "close-time", reception, booking))];
        }

        foreach (var row in taken.Where(b => b.State == BookingState.Closed && b.At > turn.Now).Chunk(3))
        {
            yield return [.. row.Select(booking => TimeButton(turn, "button.open-time", "open-time", reception, booking))];
        }

        if (day >= turn.Work.Today())
        {
            yield return [new Button(turn.Texts.Say("button.close-day", ("who", turn.Town.NameOf(reception))), Press("close-time", argument: CloseTimeCommand.DayOf(reception, day)))];
        }
    }

    private static Button TimeButton(Turn turn, string phrase, string command, ReceptionRule reception, Booking booking)
    {
        var at = turn.Work.Local(booking.At);
        return new Button(turn.Texts.Say(phrase, ("at", at)), Press(command, argument: $"{new Slot(reception, at)}"));
    }
}
