using Mcu.Workflow.Appeals;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Regulations;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Workflow.Deadlines;

/// <summary>
/// The deadlines of appeals: a new one is counted by the edition in force, an earlier one by the edition that it was registered by.
/// Working hours are those of today, for everybody.
/// </summary>
public sealed class AppealClock(Editions editions)
{
    public WorkClock Work => editions.InForce.Clock.Work;

    /// <summary>Who is reminded about the appeal.</summary>
    public ReminderPolicy PolicyOf(Appeal appeal) => Of(appeal).Policy;

    /// <summary>The deadline of an appeal registered at this moment, with the term it is counted by.</summary>
    public (Deadline Deadline, string Term) ForNew(AppealFacts facts, DateTimeOffset at)
    {
        var clock = editions.InForce.Clock;
        var term = clock.RuleFor(facts).Answer;
        return (clock.Compute(term, at), term);
    }

    /// <summary>The deadline of an appeal that is taken up again, with the term it is counted by.</summary>
    public (Deadline Deadline, string Term) Reopened(Appeal appeal, DateTimeOffset at)
    {
        var clock = Of(appeal);
        var term = clock.RuleFor(appeal.Facts).Reopened;
        return (clock.Compute(term, at), term);
    }

    /// <summary>The end of a day that was named by hand: the end of its working hours, or of the day itself when it is a day off.</summary>
    public DateTimeOffset EndOf(DateOnly day) => Work.IsWorkingDay(day) ? Work.EndOfWorkingDay(day) : Work.EndOfDay(day);

    /// <summary>How the present deadline was counted; without steps where a person set the date by hand.</summary>
    public Deadline Explain(Appeal appeal) => appeal.DueTerm.Length == 0
        ? new Deadline(appeal.DueAt, appeal.DueBeyondCalendar, [])
        : Of(appeal).Compute(appeal.DueTerm, appeal.DueFrom);

    /// <summary>Plans the reminders of the present deadline; those of an earlier one that were not sent are dropped.</summary>
    public async Task Replan(IRegistry registry, Appeal appeal)
    {
        foreach (var old in (await registry.RemindersOf(appeal.Id)).Where(r => r.DoneAt is null))
        {
            registry.Remove(old);
        }

        appeal.DueBeyondCalendar |= !Work.Knows(Work.LocalDay(appeal.DueAt).Year);
        Plan(registry, appeal);
    }

    /// <summary>Plans the reminders of a new appeal.</summary>
    /// <param name="after">Only those after this moment, for one that comes with a past of its own.</param>
    public void Plan(IRegistry registry, Appeal appeal, DateTimeOffset? after = null)
    {
        foreach (var planned in Of(appeal).Reminders(appeal.DueFrom, appeal.DueAt).Where(planned => after is null || planned.At > after))
        {
            registry.Add(new Reminder { AppealId = appeal.Id, Kind = planned.Kind, At = planned.At, DueAt = appeal.DueAt });
        }
    }

    /// <summary>When a term such as 9wh ends that begins at the moment, under the edition in force.</summary>
    public Deadline Of(string term, DateTimeOffset at) => editions.InForce.Clock.Compute(term, at);

    public DateTimeOffset? NextOverdueMorning(Appeal appeal, DateTimeOffset now) => Of(appeal).NextOverdueMorning(now);

    private RegulationClock Of(Appeal appeal) => editions.Of(appeal).Clock;
}
