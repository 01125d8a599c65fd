using Mcu.Workflow.Calendars;

namespace Mcu.Workflow.Deadlines;

/// <summary>Computes when a term ends and explains it so that a clerk can check it with a paper calendar.</summary>
/// <param name="clock">The organisation's working time.</param>
/// <param name="rolling">What to do when calendar days end on a day off.</param>
public sealed class DeadlineCalculator(WorkClock clock, Rolling rolling = Rolling.PreviousWorkingDay)
{
    /// <summary>
    /// The deadline of a term. Days are counted from the day after the start (local), as Civil Code article 191 has it, and end when
    /// work is over on the last day. Working time runs from the start, or from the next working moment. The start is cut down to the
    /// whole minute, so that the sums in the explanation agree. The result is always later than the start.
    /// </summary>
    /// <exception cref="ArgumentException">The term was never set.</exception>
    public Deadline Compute(DateTimeOffset start, Term term)
    {
        if (term.Value < 1)
        {
            throw new ArgumentException("The term is empty; expected such as 30d, 10wd, 9wh or 60wm.", nameof(term));
        }

        start = start.ToUniversalTime();
        start = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerMinute));
        var trail = new DeadlineTrail(clock, start);
        return term.WorkingTime is { } time ? new WorkingTimeCount(clock, trail).Count(start, time)
            : term.Unit == TermUnit.WorkingDays ? CountWorkingDays(start, term.Value, trail)
            : CountCalendarDays(start, term.Value, trail);
    }

    private Deadline CountWorkingDays(DateTimeOffset start, int days, DeadlineTrail trail)
    {
        var startDay = clock.LocalDay(start);
        var last = clock.AddWorkingDays(startDay, days);
        trail.Note(DeadlineStepKeys.WorkingDays, ("days", days), ("first", clock.NextWorkingDay(startDay)), ("last", last));
        trail.NoteSkipped(startDay.AddDays(1), last);
        return trail.Close(LastMomentOf(last));
    }

    private Deadline CountCalendarDays(DateTimeOffset start, int days, DeadlineTrail trail)
    {
        var startDay = clock.LocalDay(start);
        var last = startDay.AddDays(days);
        trail.Note(DeadlineStepKeys.CalendarDays, ("days", days), ("first", startDay.AddDays(1)), ("last", last));
        if (clock.IsWorkingDay(last))
        {
            return trail.Close(LastMomentOf(last));
        }

        trail.Note(DeadlineStepKeys.LandsOnDayOff, ("date", last));
        return trail.Close(Roll(start, last, trail));
    }

    private DateTimeOffset Roll(DateTimeOffset start, DateOnly dayOff, DeadlineTrail trail)
    {
        if (rolling == Rolling.None)
        {
            trail.Note(DeadlineStepKeys.NotRolled, ("date", dayOff));
            return clock.EndOfDay(dayOff);
        }

        if (rolling == Rolling.PreviousWorkingDay)
        {
            var before = clock.PreviousWorkingDay(dayOff);
            if (LastMomentOf(before) is var due && due > start)
            {
                trail.Note(DeadlineStepKeys.RolledBack, ("date", before));
                return due;
            }

            trail.Note(DeadlineStepKeys.TooEarly, ("date", before));
        }

        var after = clock.NextWorkingDay(dayOff);
        trail.Note(DeadlineStepKeys.RolledForward, ("date", after));
        return LastMomentOf(after);
    }

    // A day that is worked until 24:00 ends at midnight of the next date; people would read that as one day more.
    private DateTimeOffset LastMomentOf(DateOnly day)
    {
        var (end, midnight) = (clock.EndOfWorkingDay(day), clock.EndOfDay(day));
        return end < midnight ? end : midnight;
    }
}
