using System.Globalization;
using Mcu.Workflow.Calendars;

namespace Mcu.Workflow.Deadlines;

/// <summary>A reminder that is to be sent.</summary>
/// <param name="Kind">Why.</param>
/// <param name="At">When, UTC; within working hours but for an escalation, which waits for them.</param>
/// <param name="Step">See <see cref="Appeals.Reminder.Step"/>.</param>
public sealed record PlannedReminder(ReminderKind Kind, DateTimeOffset At, string? Step = null);

/// <summary>Plans the reminders of one deadline: in working hours only, and never two within the policy's gap.</summary>
public sealed class ReminderPlan(ReminderPolicy policy, WorkClock clock)
{
    /// <summary>
    /// The reminders in order of time. Warnings come after some work was possible and before the deadline; those that would come together
    /// with a stronger one, or after it, are left out, so a short term has fewer. Missed comes at the first working moment from the
    /// deadline on.
    /// </summary>
    public IReadOnlyList<PlannedReminder> For(DateTimeOffset startedAt, DateTimeOffset dueAt)
    {
        var planned = new List<PlannedReminder>();
        foreach (var reminder in FromStrongest(startedAt, dueAt))
        {
            if (planned is not [.., var stronger] || (reminder.At < stronger.At && stronger.At - reminder.At >= policy.MinimumGap))
            {
                planned.Add(reminder);
            }
        }

        planned.AddRange(Percents(startedAt, dueAt)
            .Where(percent => !planned.Exists(other => (other.At - percent.At).Duration() < policy.MinimumGap)).ToList());
        return [.. planned.OrderBy(reminder => reminder.At)];
    }

    /// <summary>When to remind of something overdue again: the start of the next working day, strictly later than now.</summary>
    /// <returns>Null when the policy has no such reminders.</returns>
    public DateTimeOffset? NextOverdueMorning(DateTimeOffset now) => policy.EveryOverdueMorning ? clock.NextWorkingMorning(now) : null;

    private IEnumerable<PlannedReminder> FromStrongest(DateTimeOffset startedAt, DateTimeOffset dueAt)
    {
        if (policy.OnMissed)
        {
            yield return new PlannedReminder(ReminderKind.Missed, clock.NextWorkingMoment(dueAt));
        }
        else if (policy.EveryOverdueMorning)
        {
            // Each morning plans the next one; the first has nothing before it that would.
            yield return new PlannedReminder(ReminderKind.OverdueMorning, clock.NextWorkingMorning(dueAt));
        }

        // Given at night, a term begins with the morning; a warning at that very moment would say nothing new.
        var begun = clock.NextWorkingMoment(startedAt);
        foreach (var (kind, wanted) in Warnings(startedAt, dueAt))
        {
            if (IntoWorkingHours(wanted, dueAt) is var at && begun < at && at < dueAt)
            {
                yield return new PlannedReminder(kind, at);
            }
        }
    }

    private IEnumerable<(ReminderKind Kind, DateTimeOffset Wanted)> Warnings(DateTimeOffset startedAt, DateTimeOffset dueAt)
    {
        if (policy.WorkingHoursBefore > 0)
        {
            yield return (ReminderKind.HoursBefore, clock.SubtractWorkingTime(dueAt, TimeSpan.FromHours(policy.WorkingHoursBefore)));
        }

        if (policy.WorkingDaysBefore > 0)
        {
            // The morning, not the same hour: a day's deadline is at 17:00, and at 17:00 of the day before nobody is at work.
            var dueDay = clock.LocalDay(dueAt.AddTicks(-1));
            yield return (ReminderKind.DayBefore, clock.StartOfWorkingDay(clock.AddWorkingDays(dueDay, -policy.WorkingDaysBefore)));
        }

        var wholeMinutes = (long)clock.WorkingTimeBetween(startedAt, dueAt).TotalMinutes;
        if (policy.HalfTime && wholeMinutes > 1)
        {
            yield return (ReminderKind.Half, clock.AddWorkingTime(startedAt, TimeSpan.FromMinutes(wholeMinutes / 2)));
        }
    }

    /// <summary>Where one would come together with any other reminder, it is the one that is left out.</summary>
    private IEnumerable<PlannedReminder> Percents(DateTimeOffset startedAt, DateTimeOffset dueAt)
    {
        var wholeMinutes = (long)clock.WorkingTimeBetween(startedAt, dueAt).TotalMinutes;
        return from percent in policy.Percents
               let minutes = wholeMinutes * percent / 100
               where minutes > 0
               let at = IntoWorkingHours(clock.AddWorkingTime(startedAt, TimeSpan.FromMinutes(minutes)), dueAt)
               where at < dueAt
               select new PlannedReminder(ReminderKind.Percent, at, percent.ToString(CultureInfo.InvariantCulture));
    }

    private DateTimeOffset IntoWorkingHours(DateTimeOffset wanted, DateTimeOffset dueAt)
    {
        var at = clock.NextWorkingMoment(wanted);
        return at < dueAt ? at : clock.SubtractWorkingTime(dueAt, TimeSpan.FromMinutes(1));
    }
}
