using System.Globalization;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Receptions;

/// <summary>A time of one official.</summary>
/// <param name="At">As the municipality's clocks show it.</param>
internal sealed record Slot(ReceptionRule Reception, DateTime At)
{
    private const string Minute = "yyyyMMddHHmm";

    public DateOnly Day => DateOnly.FromDateTime(At);

    /// <summary>As buttons and questions carry it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reception.Code}~{At:yyyyMMddHHmm}");

    public static Slot? Read(Regulation regulation, string text) =>
        text.Split('~') is [var code, var at] && regulation.ReceptionOf(code) is { } reception
        && DateTime.TryParseExact(at, Minute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new Slot(reception, moment)
            : null;
}

/// <summary>
/// The choice of a free time in three steps: who, which day, when. The same for residents and for the staff who book for a caller.
/// </summary>
internal static class SlotMenu
{
    private const string Date = "yyyyMMdd";
    private const int MostDays = 10;

    /// <summary>Shows the next step of what the button carries, or says that the choice is made.</summary>
    /// <param name="verb">What the buttons of the next step carry before the choice.</param>
    /// <returns>The chosen time, still free; null where something was asked.</returns>
    public static async Task<Slot?> Choose(MessageContext context, string verb, string argument)
    {
        var receptions = context.Municipality.Regulation.Receptions;
        if (Slot.Read(context.Municipality.Regulation, argument) is { } slot)
        {
            return await Free(context, slot, verb) ? slot : null;
        }

        var (code, day) = argument.Split('~') is [var who, var when] ? (who, Read(when)) : (argument, null);
        var chosen = context.Municipality.Regulation.ReceptionOf(code) ?? (receptions.Count == 1 ? receptions[0] : null);
        await (chosen is null ? Who(context, verb, receptions) : day is null
            ? Days(context, verb, chosen) : Times(context, verb, chosen, day.Value));
        return null;
    }

    /// <summary>Somebody else may have been quicker: then the person reads so, and what is free instead.</summary>
    public static async Task<bool> Free(MessageContext context, Slot slot, string verb)
    {
        if ((await FreeOn(context.Work, slot.Reception, slot.Day)).Contains(slot.At))
        {
            return true;
        }

        context.Say("reception.taken", ("at", slot.At));
        await Times(context, verb, slot.Reception, slot.Day);
        return false;
    }

    /// <summary>The times of a day that can be booked now.</summary>
    public static async Task<IReadOnlyList<DateTime>> FreeOn(UnitOfWork work, ReceptionRule reception, DateOnly day)
    {
        var latest = work.Local(work.Now).AddHours(reception.BookBeforeHours);
        if (day < work.Today() || day > work.Today().AddDays(reception.DaysAhead))
        {
            return [];
        }

        var taken = (await work.Store.BookingsBetween(work.StartOf(day), work.StartOf(day.AddDays(1))))
            .Where(booking => booking.Reception == reception.Code).Select(booking => booking.At).ToHashSet();
        return [.. ReceptionTimes.On(reception, day, work.Municipality.InForce.Clock.Work)
            .Where(at => at > latest && !taken.Contains(work.Municipality.At(at)))];
    }

    private static Task Who(MessageContext context, string verb, IReadOnlyList<ReceptionRule> receptions)
    {
        context.Reply(new Content(context.Texts.Say("reception.who"))
        {
            Buttons = [.. receptions.Select(reception =>
                Row(new Button(context.Municipality.NameOf(reception), $"{verb}::{reception.Code}")))]
        });
        return Task.CompletedTask;
    }

    private static async Task Days(MessageContext context, string verb, ReceptionRule reception)
    {
        var free = new List<DateOnly>();
        foreach (var day in ReceptionTimes.Days(reception, context.Work.Today()))
        {
            if (free.Count < MostDays && (await FreeOn(context.Work, reception, day)).Count > 0)
            {
                free.Add(day);
            }
        }

        var texts = context.Texts;
        context.Reply(new Content(texts.Say(free.Count == 0
            ? "reception.none-free" : "reception.day", ("who", context.Municipality.NameOf(reception)), ("place", reception.Place)))
        {
            Buttons = [.. free.Select(day =>
                Row(new Button(texts.Say("reception.day-button", ("day", day)),
                $"{verb}::{reception.Code}~{day.ToString(Date, CultureInfo.InvariantCulture)}")))],
        });
    }

    private static async Task Times(MessageContext context, string verb, ReceptionRule reception, DateOnly day)
    {
        var free = await FreeOn(context.Work, reception, day);
        if (free.Count == 0)
        {
            await Days(context, verb, reception);
            return;
        }

        var buttons = free.Select(at =>
            new Button(at.ToString("HH:mm", CultureInfo.InvariantCulture), $"{verb}::{new Slot(reception, at)}")).Chunk(4);
        context.Reply(new Content(context.Texts.Say("reception.time", ("day", day))) { Buttons = [.. buttons] });
    }

    private static IReadOnlyList<Button> Row(Button button) => [button];

    private static DateOnly? Read(string day) =>
        DateOnly.TryParseExact(day, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
