using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Appeals.Terms;

/// <summary>The dates of an appeal beside that of its answer: until when to assign, to say a first word, and the control date.</summary>
public sealed class Milestones(Editions editions)
{
    /// <summary>Sets the dates of a new appeal. What lies before its registration (an appeal from elsewhere) was told of there.</summary>
    public void Begin(Appeal appeal, DateTimeOffset toldTo)
    {
        var clock = editions.Of(appeal).Clock;
        var rule = clock.RuleFor(appeal.Facts);
        // What was asked in public is answered by the terms of open sources, which roll as everything does.
        var rolling = appeal.DueTerm == rule.Answer ? rule.Rolling : null;
        appeal.Counted = new CountedBy(appeal.DueFrom, rule.Answer, rule.Route, rule.FirstReply, rule.Control, rolling);
        appeal.RouteDueAt = Explain(appeal, Milestone.Route)?.DueAt;
        appeal.FirstReplyDueAt = Explain(appeal, Milestone.FirstReply)?.DueAt;
        appeal.ControlAt = Explain(appeal, Milestone.Control)?.DueAt is { } control && control < appeal.DueAt ? control : null;
        appeal.TermsToldTo = toldTo;
        Arm(appeal);
    }

    /// <summary>How a date was counted at the registration; null where the rule names none.</summary>
    public Deadline? Explain(Appeal appeal, Milestone term) =>
        appeal.Counted is { } by && by.TermOf(term) is { } text ? editions.Of(appeal).Clock.Compute(text, by.From, by.Rolling) : null;

    /// <summary>The answer's date moved: the control date keeps its distance from it, and goes back to a working day.</summary>
    public void MoveControl(Appeal appeal, DateTimeOffset now)
    {
        appeal.ControlAt = appeal.Counted is { Control: { } control } by ? Before(appeal.DueAt, by.Answer, control, now) : null;
        Arm(appeal);
    }

    /// <summary>When the next thing is to be said of the dates.</summary>
    public void Arm(Appeal appeal) =>
        appeal.TermAt = Plan(appeal).Where(note => appeal.TermsToldTo is not { } told || note.At > told)
        .Select(note => (DateTimeOffset?)note.At).Min();

    /// <summary>What is to be said now, of each date the last thing only; each is said once, whatever the clock does.</summary>
    public IReadOnlyList<MilestoneReminder> Take(Appeal appeal, DateTimeOffset now)
    {
        var due = Plan(appeal).Where(note => note.At <= now && (appeal.TermsToldTo is not { } told || note.At > told)).ToList();
        appeal.TermsToldTo = now;
        Arm(appeal);
        return [.. due.GroupBy(note => note.Of).Select(notes => notes.MaxBy(note => note.At)!)];
    }

    private IEnumerable<MilestoneReminder> Plan(Appeal appeal) => appeal.PausedAt is not null ? [] : Enum.GetValues<Milestone>()
        .Where(term => appeal.Open(term) is not null)
        .SelectMany(term => Notes(term, appeal.Counted?.From ?? appeal.RegisteredAt, appeal.Open(term)!.Value));

    private IEnumerable<MilestoneReminder> Notes(Milestone term, DateTimeOffset from, DateTimeOffset due)
    {
        if (Soon(from, due) is { } soon)
        {
            yield return new MilestoneReminder(term, Late: false, soon, due);
        }

        yield return new MilestoneReminder(term, Late: true, Work.NextWorkingMoment(due), due);
    }

    /// <summary>The morning of the working day before, or an hour of work before, if any work was possible by then.</summary>
    public DateTimeOffset? Soon(DateTimeOffset from, DateTimeOffset due)
    {
        var begun = Work.NextWorkingMoment(from);
        var eve = Work.StartOfWorkingDay(Work.AddWorkingDays(Work.LocalDay(due.AddTicks(-1)), -1));
        var hour = Work.SubtractWorkingTime(due, TimeSpan.FromHours(1));
        return eve > begun ? eve : hour > begun ? hour : null;
    }

    private DateTimeOffset? Before(DateTimeOffset due, string answer, string control, DateTimeOffset now)
    {
        var (whole, part) = (RegulationClock.TermOf(answer), RegulationClock.TermOf(control));
        var moved = whole.WorkingTime is { } time ? Work.SubtractWorkingTime(due, time - part.WorkingTime!.Value)
            : EndBefore(Work.LocalDay(due.AddTicks(-1)), whole.Value - part.Value, whole.Unit);
        return moved > now && moved < due ? moved : null;
    }

    private DateTimeOffset EndBefore(DateOnly day, int days, TermUnit unit)
    {
        var moved = unit == TermUnit.WorkingDays ? Work.AddWorkingDays(day, -days) : day.AddDays(-days);
        return Work.EndOfWorkingDay(Work.IsWorkingDay(moved) ? moved : Work.PreviousWorkingDay(moved));
    }

    private WorkClock Work => editions.InForce.Clock.Work;
}

/// <summary>Something to be said of a date.</summary>
/// <param name="Of">Which date.</param>
/// <param name="Late">It has passed; else it is near.</param>
/// <param name="At">When, UTC; within working hours.</param>
public sealed record MilestoneReminder(Milestone Of, bool Late, DateTimeOffset At, DateTimeOffset DueAt);
