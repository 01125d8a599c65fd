using Mcu.Workflow.Calendars;

namespace Mcu.Workflow.Deadlines;

/// <summary>Counts a term in working time, day by day, and notes each day or, in a long term, groups of full days.</summary>
internal sealed class WorkingTimeCount(WorkClock clock, DeadlineTrail trail)
{
    private const int ListedDays = 5;

    internal Deadline Count(DateTimeOffset start, TimeSpan amount)
    {
        trail.Note(DeadlineStepKeys.WorkingTime, ("hours", (int)amount.TotalHours), ("minutes", amount.Minutes));
        var from = clock.NextWorkingMoment(start);
        if (from > start)
        {
            trail.Note(DeadlineStepKeys.CountingFrom, ("at", clock.LocalTime(from)));
        }

        var days = DaysOf(start, amount);
        Note(days);
        trail.NoteSkipped(clock.LocalDay(start), days[^1].Date);
        return trail.Close(days[^1].To);
    }

    private List<CountedDay> DaysOf(DateTimeOffset start, TimeSpan left)
    {
        var days = new List<CountedDay>();
        foreach (var span in clock.SpansFrom(start))
        {
            var counted = left < span.Length ? left : span.Length;
            left -= counted;
            var date = clock.LocalDay(span.From);
            if (days is [.., var day] && day.Date == date)
            {
                days[^1] = day with { To = span.From + counted, Counted = day.Counted + counted, Left = left };
            }
            else
            {
                days.Add(new CountedDay(date, span.From, span.From + counted, counted, left));
            }

            if (left == TimeSpan.Zero)
            {
                break;
            }
        }

        return days;
    }

    private void Note(List<CountedDay> days)
    {
        if (days.Count <= ListedDays)
        {
            days.ForEach(NoteDay);
            return;
        }

        NoteDay(days[0]);
        NoteGroup(days[1..^1]);
        NoteDay(days[^1]);
    }

    private void NoteDay(CountedDay day)
    {
        (string, object)[] hours =
        [
            ("date", day.Date), ("from", clock.LocalTime(day.From)), ("to", clock.LocalTime(day.To)), .. Hours(day.Counted, day.Left),
        ];
        if (day.Break == TimeSpan.Zero)
        {
            trail.Note(DeadlineStepKeys.HoursOnDay, hours);
        }
        else
        {
            trail.Note(DeadlineStepKeys.HoursOnDayWithBreak, [.. hours, ("break", (int)day.Break.TotalMinutes)]);
        }
    }

    private void NoteGroup(List<CountedDay> days)
    {
        var counted = days.Aggregate(TimeSpan.Zero, (sum, day) => sum + day.Counted);
        trail.Note(
            DeadlineStepKeys.HoursOnDays,
            [("days", days.Count), ("first", days[0].Date), ("last", days[^1].Date), .. Hours(counted, days[^1].Left)]);
    }

    private static (string, object)[] Hours(TimeSpan counted, TimeSpan left) =>
    [
        ("countedHours", (int)counted.TotalHours), ("countedMinutes", counted.Minutes),
        ("leftHours", (int)left.TotalHours), ("leftMinutes", left.Minutes),
    ];

    private sealed record CountedDay(DateOnly Date, DateTimeOffset From, DateTimeOffset To, TimeSpan Counted, TimeSpan Left)
    {
        internal TimeSpan Break => To - From - Counted;
    }
}
