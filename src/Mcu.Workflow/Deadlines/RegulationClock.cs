using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Deadlines;

/// <summary>The deadlines of one edition of the regulation: which term holds, when it ends, when somebody is reminded.</summary>
public sealed class RegulationClock
{
    private readonly Regulation _regulation;
    private readonly ReminderPlan _plan;

    public RegulationClock(Regulation regulation)
    {
        _regulation = regulation;
        var time = regulation.Time;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(regulation.Municipality.TimeZone);
        Work = new WorkClock(ProductionCalendar.Official.With(time.DaysOff), WorkingHours.Parse(time.Hours), zone);
        Policy = RegulationBinding.PolicyOf(regulation.Reminders);
        _plan = new ReminderPlan(Policy, Work);
    }

    public WorkClock Work { get; }
    public ReminderPolicy Policy { get; }

    /// <summary>The terms of an appeal like this.</summary>
    public DeadlineRule RuleFor(AppealFacts facts) => _regulation.RuleFor(facts);

    /// <summary>When a term that begins at this moment ends, and why.</summary>
    /// <param name="rolling">Where the date goes from a day off, in the word of the file; null as everywhere in this edition.</param>
    public Deadline Compute(string text, DateTimeOffset at, string? rolling = null) =>
        Calculator(rolling).Compute(at, TermOf(text));

    /// <summary>The term that a regulation names; reading has looked at it.</summary>
    public static Term TermOf(string text) =>
        Term.TryParse(text, out var term) ? term : throw new FormatException($"The regulation names the term «{text}».");

    /// <inheritdoc cref="Compute"/>
    public DeadlineCalculator Calculator(string? rolling) => new(Work, RegulationBinding.RollingOf(rolling ?? _regulation.Time.Rolling));

    /// <summary>The reminders about a term, and the steps that follow where it is missed.</summary>
    public IReadOnlyList<PlannedReminder> Reminders(DateTimeOffset from, DateTimeOffset due) =>
    [
        .. _plan.For(from, due),
        .. Steps.Where(step => step.Of == Standstill.Missed)
            .Select(step => new PlannedReminder(ReminderKind.Escalation, Compute(step.Term, due).DueAt, step.Key)),
    ];

    /// <summary>Who hears when nothing happens.</summary>
    public IReadOnlyList<EscalationStep> Steps => _regulation.Escalation;

    public DateTimeOffset? NextOverdueMorning(DateTimeOffset now) => _plan.NextOverdueMorning(now);
}
