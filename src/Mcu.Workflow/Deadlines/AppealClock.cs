using Mcu.Workflow.Appeals;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Regulations;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Workflow.Deadlines;

/// <summary>The deadlines of appeals by the regulation: which term holds, when it ends, when somebody is reminded.</summary>
public sealed class AppealClock
{
    private readonly Regulation _regulation;
    private readonly DeadlineCalculator _calculator;
    private readonly ReminderPlan _plan;

    public AppealClock(Regulation regulation)
    {
        _regulation = regulation;
        var time = regulation.Time;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(regulation.Municipality.TimeZone);
        Work = new WorkClock(ProductionCalendar.Official.With(time.DaysOff), WorkingHours.Parse(time.Hours), zone);
        _calculator = new DeadlineCalculator(Work, RegulationBinding.RollingOf(time.Rolling));
        Policy = RegulationBinding.PolicyOf(regulation.Reminders);
        _plan = new ReminderPlan(Policy, Work);
    }

    public WorkClock Work { get; }
    public ReminderPolicy Policy { get; }

    /// <summary>The deadline of an appeal registered at this moment, with the term it is counted by.</summary>
    public (Deadline Deadline, string Term) ForNew(string source, string? topic, DateTimeOffset at)
    {
        var term = RuleFor(source, topic).Answer;
        return (Compute(term, at), term);
    }

    /// <summary>The deadline of an appeal that is taken up again, with the term it is counted by.</summary>
    public (Deadline Deadline, string Term) Reopened(Appeal appeal, DateTimeOffset at)
    {
        var term = RuleFor(appeal.Source, appeal.Topic).Reopened;
        return (Compute(term, at), term);
    }

    /// <summary>The end of a day that was named by hand: the end of its working hours, or of the day itself when it is a day off.</summary>
    public DateTimeOffset EndOf(DateOnly day) => Work.IsWorkingDay(day) ? Work.EndOfWorkingDay(day) : Work.EndOfDay(day);

    /// <summary>How the present deadline was counted; without steps where a person set the date by hand.</summary>
    public Deadline Explain(Appeal appeal) => appeal.DueTerm.Length == 0
        ? new Deadline(appeal.DueAt, appeal.DueBeyondCalendar, [])
        : Compute(appeal.DueTerm, appeal.DueFrom);

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
    public void Plan(IRegistry registry, Appeal appeal)
    {
        foreach (var planned in _plan.For(appeal.DueFrom, appeal.DueAt))
        {
            registry.Add(new Reminder { AppealId = appeal.Id, Kind = planned.Kind, At = planned.At, DueAt = appeal.DueAt });
        }
    }

    /// <summary>When a term such as 9wh ends that begins at the moment.</summary>
    public Deadline Of(string term, DateTimeOffset at) => Compute(term, at);

    public DateTimeOffset? NextOverdueMorning(DateTimeOffset now) => _plan.NextOverdueMorning(now);

    private DeadlineRule RuleFor(string source, string? topic) =>
        _regulation.TopicOf(topic) is { } known ? _regulation.RuleFor(source, known) : _regulation.RuleForUnknownTopic(source);

    private Deadline Compute(string text, DateTimeOffset at) =>
        Term.TryParse(text, out var term) ? _calculator.Compute(at, term) : throw new FormatException($"The regulation names the term «{text}».");
}
