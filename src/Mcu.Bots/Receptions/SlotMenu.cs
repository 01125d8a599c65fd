using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Receptions;

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

/// <summary>The choice of a free time in three steps: who, which day, when. The same for residents and for the staff who book for a caller.</summary>
internal static class SlotMenu
{
    private const string Date = "yyyyMMdd";
    private const int MostDays = 10;

    /// <summary>Shows the next step of what the button carries, or says that the choice is made.</summary>
    /// <param name="verb">What the buttons of the next step carry before the choice.</param>
    /// <returns>The chosen time, still free; null where something was asked.</returns>
    public static async Task<Slot?> Choose(Turn turn, string verb, string argument)
    {
        var receptions = turn.Town.Regulation.Receptions;
        if (Slot.Read(turn.Town.Regulation, argument) is { } slot)
        {
            return await Free(turn, slot, verb) ? slot : null;
        }

        var (code, day) = argument.Split('~') is [var who, var when] ? (who, Read(when)) : (argument, null);
        var chosen = turn.Town.Regulation.ReceptionOf(code) ?? (receptions.Count == 1 ? receptions[0] : null);
        await (chosen is null ? Who(turn, verb, receptions) : day is null ? Days(turn, verb, chosen) : Times(turn, verb, chosen, day.Value));
        return null;
    }

    /// <summary>Somebody else may have been quicker: then the person reads so, and what is free instead.</summary>
    public static async Task<bool> Free(Turn turn, Slot slot, string verb)
    {
        if ((await FreeOn(turn.Work, slot.Reception, slot.Day)).Contains(slot.At))
        {
            return true;
        }

        turn.Say("reception.taken", ("at", slot.At));
        await Times(turn, verb, slot.Reception, slot.Day);
        return false;
    }

    /// <summary>The times of a day that can be booked now.</summary>
    public static async Task<IReadOnlyList<DateTime>> FreeOn(Work work, ReceptionRule reception, DateOnly day)
    {
        var latest = work.Local(work.Now).AddHours(reception.BookBeforeHours);
        if (day < work.Today() || day > work.Today().AddDays(reception.DaysAhead))
        {
            return [];
        }

        var taken = (await work.Registry.BookingsBetween(work.StartOf(day), work.StartOf(day.AddDays(1))))
            .Where(booking => booking.Reception == reception.Code).Select(booking => booking.At).ToHashSet();
        return [.. ReceptionTimes.On(reception, day, work.Town.InForce.Clock.Work).Where(at => at > latest && !taken.Contains(work.Town.At(at)))];
    }

    private static Task Who(Turn turn, string verb, IReadOnlyList<ReceptionRule> receptions)
    {
        turn.Reply(new Content(turn.Texts.Say("reception.who")) { Buttons = [.. receptions.Select(reception => Row(new Button(turn.Town.NameOf(reception), $"{verb}::{reception.Code}")))] });
        return Task.CompletedTask;
    }

    private static async Task Days(Turn turn, string verb, ReceptionRule reception)
    {
        var free = new List<DateOnly>();
        foreach (var day in ReceptionTimes.Days(reception, turn.Work.Today()))
        {
            if (free.Count < MostDays && (await FreeOn(turn.Work, reception, day)).Count > 0)
            {
                free.Add(day);
            }
        }

        var texts = turn.Texts;
        turn.Reply(new Content(texts.Say(free.Count == 0 ? "reception.none-free" : "reception.day", ("who", turn.Town.NameOf(reception)), ("place", reception.Place)))
        {
            Buttons = [.. free.Select(day => Row(new Button(texts.Say("reception.day-button", ("day", day)), $"{verb}::{reception.Code}~{day.ToString(Date, CultureInfo.InvariantCulture)}")))],
        });
    }

    private static async Task Times(Turn turn, string verb, ReceptionRule reception, DateOnly day)
    {
        var free = await FreeOn(turn.Work, reception, day);
        if (free.Count == 0)
        {
            await Days(turn, verb, reception);
            return;
        }

        var buttons = free.Select(at => new Button(at.ToString("HH:mm", CultureInfo.InvariantCulture), $"{verb}::{new Slot(reception, at)}")).Chunk(4);
        turn.Reply(new Content(turn.Texts.Say("reception.time", ("day", day))) { Buttons = [.. buttons] });
    }

    private static IReadOnlyList<Button> Row(Button button) => [button];

    private static DateOnly? Read(string day) =>
        DateOnly.TryParseExact(day, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
