using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Receptions;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>«Отменить 14:20», «Отменить весь день»: the official does not receive then. Asks why, and whoever was booked reads it.</summary>
internal sealed class CloseTimeCommand : StaffCommand
{
    private const string WholeDay = "yyyyMMdd";

    public override string Name => "close-time";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> Needs => [Right.Receptions];
    public override bool TakesAppeal => false;

    public static string DayOf(ReceptionRule reception, DateOnly day) => $"{reception.Code}~{day.ToString(WholeDay, CultureInfo.InvariantCulture)}";

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var slots = Slots(turn.Work, call.Argument);
        if (slots.Count == 0)
        {
            return new Refusal("refusal.no-booking");
        }

        if (call.Words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.close-time", call.Argument);
            return null;
        }

        if (!call.Seen && await Reads(turn, slots, call.Words) is { } text)
        {
            new Preview(null, text).Show(turn, Name, call);
            return null;
        }

        await CloseAll(turn, slots, call.Words);
        return null;
    }

    private static async Task CloseAll(Turn turn, IReadOnlyList<Slot> slots, string why)
    {
        var (told, toCall) = (0, new List<string>());
        foreach (var slot in slots)
        {
            var was = await Close(turn, slot, why);
            told += was is { Chat: not null } ? 1 : 0;
            toCall.AddRange(was is { Chat: null, Name.Length: > 0 } ? [turn.Texts.Say("receptions.line", ("at", slot.At), ("name", was.Name), ("subject", was.Subject))] : []);
        }

        turn.Say("done.close-time", ("n", told), ("call", toCall.Count == 0 ? "" : turn.Texts.Say("receptions.to-call", ("lines", string.Join("\n", toCall)))));
    }

    /// <summary>What the first of those who are booked and have a chat will read; the others read the same of their own time.</summary>
    private static async Task<string?> Reads(Turn turn, IReadOnlyList<Slot> slots, string why)
    {
        foreach (var slot in slots)
        {
            if (await BookedAt(turn, slot) is { Chat: not null } booking)
            {
                return Cancelled(turn, booking, why);
            }
        }

        return null;
    }

    private static string Cancelled(Turn turn, Booking booking, string why) =>
        turn.Texts.Say("reception.cancelled", ("what", BookingWords.Line(turn.Work, booking)), ("why", why));

    private static async Task<Booking?> BookedAt(Turn turn, Slot slot)
    {
        var at = turn.Town.At(slot.At);
        return (await turn.Registry.BookingsBetween(at, at.AddMinutes(1))).FirstOrDefault(b => b.Reception == slot.Reception.Code);
    }

    /// <summary>One time, or all of a day that are still to come.</summary>
    private static IReadOnlyList<Slot> Slots(Work work, string argument)
    {
        if (Slot.Read(work.Town.Regulation, argument) is { } one)
        {
            return [one];
        }

        return argument.Split('~') is [var code, var text] && work.Town.Regulation.ReceptionOf(code) is { } reception
            && DateOnly.TryParseExact(text, WholeDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? [.. ReceptionTimes.On(reception, day, work.Town.InForce.Clock.Work).Select(at => new Slot(reception, at)).Where(slot => work.Town.At(slot.At) > work.Now)]
            : [];
    }

    /// <returns>What was booked there, as it was.</returns>
    private static async Task<Was> Close(Turn turn, Slot slot, string why)
    {
        var at = turn.Town.At(slot.At);
        if (await BookedAt(turn, slot) is not { } booking)
        {
            turn.Registry.Add(new Booking
            {
                Id = turn.Town.Ids.Next(),
                Reception = slot.Reception.Code,
                At = at,
                State = BookingState.Closed,
                PersonId = turn.Me.Id,
                CreatedAt = turn.Now,
            });
            return new Was(null, "", "");
        }

        var was = new Was(booking.Chat, booking.Name, booking.Subject);
        if (booking.Chat is { } chat)
        {
            turn.Work.Send(Address.Parse(chat), new Content(Cancelled(turn, booking, why)) { Buttons = [[ReceptionRoom.Wanted(turn)]] }, Priority.Resident);
        }

        booking.Close(turn.Me.Id);
        return was;
    }

    private sealed record Was(string? Chat, string Name, string Subject);
}
