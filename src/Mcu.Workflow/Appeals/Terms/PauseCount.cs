using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;

namespace Mcu.Workflow.Appeals.Terms;

/// <summary>
/// What was waited is added to the date, in the units of its term: to a term in days and to a date named by hand whole days (asked and
/// answered on one day, none), to a term in working days the working days, to a term in hours or minutes the working time.
/// </summary>
public sealed class PauseCount(RegulationClock clock, CountedBy? by)
{
    /// <summary>The date after a pause, with the steps that explain it.</summary>
    /// <param name="term">The term that the date is counted by; empty for a date named by hand.</param>
    public Deadline Add(DateTimeOffset due, string term, Pause pause)
    {
        var unit = term.Length == 0 ? TermUnit.CalendarDays : RegulationClock.TermOf(term).Unit;
        return unit switch
        {
            TermUnit.CalendarDays => AddDays(due, pause, unit, Days(pause).Count(), DeadlineStepKeys.PausedDays),
            TermUnit.WorkingDays =>
                AddDays(due, pause, unit, Days(pause).Count(clock.Work.IsWorkingDay), DeadlineStepKeys.PausedWorkingDays),
            _ => AddTime(due, pause),
        };
    }

    /// <summary>From the day after the question to the day of the answer.</summary>
    private IEnumerable<DateOnly> Days(Pause pause)
    {
        for (var day = clock.Work.LocalDay(pause.From).AddDays(1); day <= clock.Work.LocalDay(pause.To); day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private Deadline AddDays(DateTimeOffset due, Pause pause, TermUnit unit, int days, string key)
    {
        var later = days == 0 ? null : clock.Calculator(by?.Rolling).Compute(due, new Term(Math.Min(days, Term.MaxValue), unit));
        return Close(due, later, Step(key, pause, ("days", days)));
    }

    private Deadline AddTime(DateTimeOffset due, Pause pause)
    {
        var waited = TimeSpan.FromMinutes((long)clock.Work.WorkingTimeBetween(pause.From, pause.To).TotalMinutes);
        var later = waited == TimeSpan.Zero
            ? null : new WorkingTimeCount(clock.Work, new DeadlineTrail(clock.Work, due)).Count(due, waited);
        return Close(due, later, Step(DeadlineStepKeys.PausedTime, pause, ("hours", (int)waited.TotalHours), ("minutes", waited.Minutes)));
    }

    /// <summary>Only the result of counting on is told: how it is counted was said of the term itself.</summary>
    private Deadline Close(DateTimeOffset due, Deadline? later, DeadlineStep step)
    {
        var at = later?.DueAt ?? due;
        return new Deadline(at, later?.BeyondCalendar
            ?? false, [step, new DeadlineStep(DeadlineStepKeys.Due, new Dictionary<string, object> { ["at"] = clock.Work.LocalTime(at) })]);
    }

    private DeadlineStep Step(string key, Pause pause, params (string Name, object Value)[] args) =>
        new(key, new Dictionary<string, object>(
        [new("from", clock.Work.LocalTime(pause.From)), new("to", clock.Work.LocalTime(pause.To)),
            .. args.Select(arg => KeyValuePair.Create(arg.Name, arg.Value))]));
}
