using System.Globalization;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Receptions;

/// <summary>
/// «Отменить 14:20», «Отменить весь день»: the official does not receive then. Asks why, and whoever was booked reads it.
/// </summary>
internal sealed class BlockSlotCommand : StaffCommand
{
    private const string WholeDay = "yyyyMMdd";

    public override string Name => "close-time";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> RequiredRights => [Right.Receptions];
    public override bool TakesAppeal => false;

    public static string DayOf(ReceptionRule reception, DateOnly day) =>
        $"{reception.Code}~{day.ToString(WholeDay, CultureInfo.InvariantCulture)}";

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var slots = Slots(context.Work, invocation.Argument);
        if (slots.Count == 0)
        {
            return new Refusal("refusal.no-booking");
        }

        if (invocation.Words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.close-time", invocation.Argument);
            return null;
        }

        if (!invocation.Seen && await Reads(context, slots, invocation.Words) is { } text)
        {
            new Preview(null, text).Show(context, Name, invocation);
            return null;
        }

        await CloseAll(context, slots, invocation.Words);
        return null;
    }

    private static async Task CloseAll(MessageContext context, IReadOnlyList<Slot> slots, string why)
    {
        var (told, toCall) = (0, new List<string>());
        foreach (var slot in slots)
        {
            var was = await Close(context, slot, why);
            told += was is { Chat: not null } ? 1 : 0;
            toCall.AddRange(was is { Chat: null, Name.Length: > 0 }
                ? [context.Texts.Say("receptions.line", ("at", slot.At), ("name", was.Name), ("subject", was.Subject))] : []);
        }

        context.Say("done.close-time", ("n", told),
            ("call", toCall.Count == 0 ? "" : context.Texts.Say("receptions.to-call", ("lines", string.Join("\n", toCall)))));
    }

    /// <summary>What the first of those who are booked and have a chat will read; the others read the same of their own time.</summary>
    private static async Task<string?> Reads(MessageContext context, IReadOnlyList<Slot> slots, string why)
    {
        foreach (var slot in slots)
        {
            if (await BookedAt(context, slot) is { Chat: not null } booking)
            {
                return Cancelled(context, booking, why);
            }
        }

        return null;
    }

    private static string Cancelled(MessageContext context, Booking booking, string why) =>
        context.Texts.Say("reception.cancelled", ("what", BookingFormatter.Line(context.Work, booking)), ("why", why));

    private static async Task<Booking?> BookedAt(MessageContext context, Slot slot)
    {
        var at = context.Municipality.At(slot.At);
        return (await context.Store.BookingsBetween(at, at.AddMinutes(1))).FirstOrDefault(b => b.Reception == slot.Reception.Code);
    }

    /// <summary>One time, or all of a day that are still to come.</summary>
    private static IReadOnlyList<Slot> Slots(UnitOfWork work, string argument)
    {
        if (Slot.Read(work.Municipality.Regulation, argument) is { } one)
        {
            return [one];
        }

        return argument.Split('~') is [var code, var text] && work.Municipality.Regulation.ReceptionOf(code) is { } reception
            && DateOnly.TryParseExact(text, WholeDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? [.. ReceptionTimes.On(reception, day, work.Municipality.InForce.Clock.Work).Select(at => new Slot(reception, at))
            .Where(slot => work.Municipality.At(slot.At) > work.Now)]
            : [];
    }

    /// <returns>What was booked there, as it was.</returns>
    private static async Task<Was> Close(MessageContext context, Slot slot, string why)
    {
        var at = context.Municipality.At(slot.At);
        if (await BookedAt(context, slot) is not { } booking)
        {
            context.Store.Add(new Booking
            {
                Id = context.Municipality.Ids.Next(),
                Reception = slot.Reception.Code,
                At = at,
                State = BookingState.Closed,
                PersonId = context.RequireStaff.Id,
                CreatedAt = context.Now,
            });
            return new Was(null, "", "");
        }

        var was = new Was(booking.Chat, booking.Name, booking.Subject);
        if (booking.Chat is { } chat)
        {
            context.Work.Send(Address.Parse(chat),
                new Content(Cancelled(context, booking, why)) { Buttons = [[ReceptionMessageHandler.Wanted(context)]] }, Priority.Resident);
        }

        booking.Close(context.RequireStaff.Id);
        return was;
    }

    private sealed record Was(string? Chat, string Name, string Subject);
}
