using Mcu.Workflow.Calendars;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Receptions.Model;

/// <summary>
/// When an official receives: the beginnings of the talks of a day, by the regulation and the production calendar, in local time.
/// </summary>
public static class ReceptionTimes
{
    /// <summary>All beginnings of a day, taken or not.</summary>
    public static IEnumerable<DateTime> On(ReceptionRule reception, DateOnly day, WorkClock work)
    {
        var length = TimeSpan.FromMinutes(reception.Minutes);
        var closes = ClosesAt(reception, day, work);
        foreach (var hours in HoursOf(reception, day, work))
        {
            for (var start = hours.From; start + length <= hours.To && start + length <= closes; start += length)
            {
                yield return day.ToDateTime(TimeOnly.MinValue) + start;
            }
        }
    }

    /// <summary>The days on which one may book at this moment, today among them.</summary>
    public static IEnumerable<DateOnly> Days(ReceptionRule reception, DateOnly today) =>
        Enumerable.Range(0, reception.DaysAhead + 1).Select(today.AddDays);

    private static IReadOnlyList<WorkInterval> HoursOf(ReceptionRule reception, DateOnly day, WorkClock work)
    {
        if (reception.Dates.TryGetValue(day, out var own))
        {
            return WorkingHoursText.TryRead(own) ?? [];
        }

        var free = work.Calendar.KindOf(day) == DayKind.Off && !work.Calendar.IsPlainWeekend(day);
        return free || !reception.Hours.TryGetValue(day.DayOfWeek, out var weekly) ? [] : WorkingHoursText.TryRead(weekly) ?? [];
    }

    /// <summary>Before a holiday the house closes an hour earlier, and nobody is received in an empty one.</summary>
    private static TimeSpan ClosesAt(ReceptionRule reception, DateOnly day, WorkClock work) =>
        !reception.Dates.ContainsKey(day)
        && work.Calendar.KindOf(day) == DayKind.Short
        && work.Hours.On(day, work.Calendar) is { Count: > 0 } hours
            ? hours[^1].To
            : TimeSpan.FromHours(24);
}
