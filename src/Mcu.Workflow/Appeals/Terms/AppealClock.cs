using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Storage;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Workflow.Appeals.Terms;

/// <summary>
/// The deadlines of appeals: a new one is counted by the edition in force, an earlier one by the edition that it was registered by.
/// Working hours are those of today, for everybody.
/// </summary>
public sealed class AppealClock(Editions editions)
{
    /// <summary>The dates beside that of the answer.</summary>
    public Milestones Terms { get; } = new(editions);

    /// <summary>How far the answer's date may be put off.</summary>
    public AppealLimits Limits { get; } = new(editions);

    public WorkClock Work => editions.InForce.Clock.Work;

    /// <summary>Who is reminded about the appeal.</summary>
    public ReminderPolicy PolicyOf(Appeal appeal) => Of(appeal).Policy;

    /// <summary>The deadline of an appeal registered at this moment, with the term it is counted by.</summary>
    public (Deadline Deadline, string Term) ForNew(AppealFacts facts, DateTimeOffset at)
    {
        var clock = editions.InForce.Clock;
        var rule = clock.RuleFor(facts);
        return (clock.Compute(rule.Answer, at, rule.Rolling), rule.Answer);
    }

    /// <summary>The deadline of an appeal that is taken up again, with the term it is counted by.</summary>
    public (Deadline Deadline, string Term) Reopened(Appeal appeal, DateTimeOffset at)
    {
        var clock = Of(appeal);
        var rule = clock.RuleFor(appeal.Facts);
        return (clock.Compute(rule.Reopened, at, appeal.Counted?.Rolling), rule.Reopened);
    }

    /// <summary>The end of a day that was named by hand: the end of its working hours, or of the day itself when it is a day off.</summary>
    public DateTimeOffset EndOf(DateOnly day) => Work.IsWorkingDay(day) ? Work.EndOfWorkingDay(day) : Work.EndOfDay(day);

    /// <summary>
    /// How the present deadline was counted, with the times in which the clock stood since; where a person set the date by hand, those
    /// only.
    /// </summary>
    public Deadline Explain(Appeal appeal)
    {
        var clock = Of(appeal);
        var pauses = appeal.Pauses.Where(pause => pause.To > appeal.DueFrom)
            .Select(pause => pause with { From = pause.From > appeal.DueFrom ? pause.From : appeal.DueFrom }).ToList();
        var counted = appeal.DateByHand
            ? new Deadline(pauses is [var first, ..] ? first.Was : appeal.DueAt, appeal.DueBeyondCalendar, [])
            : clock.Compute(appeal.DueTerm, appeal.DueFrom, appeal.Counted?.Rolling);
        var count = new PauseCount(clock, appeal.Counted);
        foreach (var pause in pauses)
        {
            var later = count.Add(counted.DueAt, appeal.DueTerm, pause);
            counted = new Deadline(later.DueAt, counted.BeyondCalendar || later.BeyondCalendar, [.. counted.Steps, .. later.Steps]);
        }

        return appeal.PausedAt is { } at ? counted with { Steps = [.. counted.Steps, Standing(at)] } : counted;
    }

    /// <summary>
    /// Plans the reminders of the present deadline, once its clock runs; those of an earlier one that were not sent are dropped.
    /// </summary>
    /// <param name="after">Where the deadline only went on: what lies before this moment was told, or need not be.</param>
    public async Task Replan(IStore store, Appeal appeal, DateTimeOffset? after = null)
    {
        await DropReminders(store, appeal);
        appeal.DueBeyondCalendar |= !Work.Knows(Work.LocalDay(appeal.DueAt).Year);
        Terms.MoveControl(appeal, after ?? appeal.DueFrom);
        if (appeal.PausedAt is null)
        {
            PlanAnswer(store, appeal, after);
        }
    }

    /// <summary>
    /// Another topic, while nobody has been assigned: all dates are counted anew from where they were counted. A date that was named by
    /// hand or waited for, one of open sources, and one that would have passed already stay.
    /// </summary>
    /// <returns>Whether the answer's date moved.</returns>
    public async Task<bool> Recount(IStore store, Appeal appeal, DateTimeOffset now)
    {
        var (clock, was) = (Of(appeal), appeal.DueAt);
        var rule = clock.RuleFor(appeal.Facts);
        var deadline = clock.Compute(rule.Answer, appeal.DueFrom, rule.Rolling);
        if (!appeal.MayBeRecounted || PublicSource.Is(appeal.Source) || deadline.DueAt <= now)
        {
            return false;
        }

        appeal.CountAnew(deadline.DueAt, rule.Answer, deadline.BeyondCalendar);
        await DropReminders(store, appeal);
        Terms.Begin(appeal, now);
        PlanAnswer(store, appeal, now);
        return appeal.DueAt != was;
    }

    /// <summary>Nobody is reminded of a date that does not come nearer.</summary>
    public async Task DropReminders(IStore store, Appeal appeal)
    {
        foreach (var old in (await store.RemindersOf(appeal.Id)).Where(r => r.DoneAt is null))
        {
            store.Remove(old);
        }
    }

    /// <summary>Plans the reminders of a new appeal, and sets its dates beside that of the answer.</summary>
    /// <param name="after">Only what lies after this moment, for one that comes with a past of its own.</param>
    public void Plan(IStore store, Appeal appeal, DateTimeOffset? after = null)
    {
        Terms.Begin(appeal, after ?? appeal.RegisteredAt);
        PlanAnswer(store, appeal, after);
    }

    private void PlanAnswer(IStore store, Appeal appeal, DateTimeOffset? after)
    {
        foreach (var planned in Of(appeal).Reminders(appeal.DueFrom, appeal.DueAt).Where(planned => after is null || planned.At > after))
        {
            store.Add(new Reminder
            {
                AppealId = appeal.Id,
                Kind = planned.Kind,
                Step = planned.Step,
                At = planned.At,
                DueAt = appeal.DueAt
            });
        }
    }

    /// <summary>The steps about waiting that this appeal may come to: it waits since it was moved last.</summary>
    public IEnumerable<(EscalationStep Step, DateTimeOffset At)> Waits(Appeal appeal) => Of(appeal).Steps
        .Where(step => step.Of != Standstill.Missed && step.Concerns(appeal.State))
        .Select(step => (step, Of(appeal).Compute(step.Term, appeal.ChangedAt).DueAt));

    /// <summary>The step that was planned, where what it is about still stands: the same deadline missed, the same waiting.</summary>
    public EscalationStep? StepOf(Appeal appeal, Reminder planned) => Of(appeal).Steps.FirstOrDefault(step =>
        step.Key == planned.Step && step.Concerns(appeal.State)
        && (step.Of == Standstill.Missed
        ? planned.DueAt == appeal.DueAt : Of(appeal).Compute(step.Term, appeal.ChangedAt).DueAt == planned.At));

    private DeadlineStep Standing(DateTimeOffset since) =>
        new(DeadlineStepKeys.Stands, new Dictionary<string, object> { ["at"] = Work.LocalTime(since) });

    /// <summary>When an information request about the appeal is to be answered, by the edition that the appeal goes by.</summary>
    public Deadline ForRequest(Appeal appeal, DateTimeOffset at) => Of(appeal).Compute(editions.Of(appeal).Regulation.Request, at);

    /// <summary>When a term such as 9wh ends that begins at the moment, under the edition in force.</summary>
    public Deadline Of(string term, DateTimeOffset at) => editions.InForce.Clock.Compute(term, at);

    public DateTimeOffset? NextOverdueMorning(Appeal appeal, DateTimeOffset now) => Of(appeal).NextOverdueMorning(now);

    private RegulationClock Of(Appeal appeal) => editions.Of(appeal).Clock;
}
