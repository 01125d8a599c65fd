using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>A reminder planned when the deadline was set; done once, whatever the clock does.</summary>
public sealed class Reminder
{
    public long Id { get; set; }
    public required long AppealId { get; set; }

    /// <summary>Kind of the reminder plan: half the time, a day before, hours before, missed, overdue morning.</summary>
    public required ReminderKind Kind { get; set; }

    /// <summary>
    /// Which step of the escalation it is (<see cref="Regulations.EscalationStep.Key"/>), or which percent of the term; null for the other
    /// kinds.
    /// </summary>
    [NotPersonal] public string? Step { get; set; }
    public required DateTimeOffset At { get; set; }

    /// <summary>The deadline that it speaks of: a moved deadline makes it void.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When it was dealt with; null while it waits.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}
