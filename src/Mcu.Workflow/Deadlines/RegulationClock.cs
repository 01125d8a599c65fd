using Mcu.Workflow.Appeals;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Deadlines;

/// <summary>The deadlines of one edition of the regulation: which term holds, when it ends, when somebody is reminded.</summary>
public sealed class RegulationClock
{
    private readonly Regulation _regulation;
    private readonly DeadlineCalculator _calculator;
    private readonly ReminderPlan _plan;

    public RegulationClock(Regulation regulation)
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

    /// <summary>The terms of an appeal like this.</summary>
    public DeadlineRule RuleFor(AppealFacts facts) => _regulation.RuleFor(facts);

    /// <summary>When a term that begins at this moment ends, and why.</summary>
    public Deadline Compute(string text, DateTimeOffset at) =>
        Term.TryParse(text, out var term) ? _calculator.Compute(at, term) : throw new FormatException($"The regulation names the term «{text}».");

    /// <summary>The reminders about a term, and the steps that follow where it is missed.</summary>
    public IReadOnlyList<PlannedReminder> Reminders(DateTimeOffset from, DateTimeOffset due) =>
    [
        .. _plan.For(from, due),
        .. Steps.Where(step => step.Of == Standstill.Missed).Select(step => new PlannedReminder(ReminderKind.Escalation, Compute(step.Term, due).DueAt, step.Key)),
    ];

    /// <summary>Who hears when nothing happens.</summary>
    public IReadOnlyList<EscalationStep> Steps => _regulation.Escalation;

    public DateTimeOffset? NextOverdueMorning(DateTimeOffset now) => _plan.NextOverdueMorning(now);
}
