namespace Mcu.Workflow.Regulations;

/// <summary>
/// Working hours by weekday (<c>08:00-12:00, 12:48-17:00</c>; an absent day is a day off), regional days off,
/// and where a due date goes that falls on a day off: <c>previous-working-day</c>, <c>next-working-day</c> or <c>none</c>.
/// </summary>
public sealed record WorkingTime(IReadOnlyDictionary<DayOfWeek, string> Hours, string Rolling, IReadOnlySet<DateOnly> DaysOff);

/// <summary>One kind of reminder: how long before the term, and to whom (executor, unit-head, mcu-head, staff-chat). Nobody: off.</summary>
public sealed record Reminder(int Amount, IReadOnlyList<string> To)
{
    /// <summary>Whether anybody is reminded.</summary>
    public bool On => To.Count > 0;
}

/// <summary>Reminders when so many percent of the working time have passed, and to whom.</summary>
public sealed record PercentReminder(IReadOnlyList<int> Percents, IReadOnlyList<string> To)
{
    /// <summary>Whether anybody is reminded.</summary>
    public bool On => Percents.Count > 0 && To.Count > 0;
}

/// <summary>The reminders about a term, and the escalation when it is missed.</summary>
public sealed record ReminderRules(
    Reminder Half, PercentReminder AtPercent, Reminder WorkingDaysBefore, Reminder WorkingHoursBefore, Reminder Missed,
    Reminder OverdueMornings)
{
    /// <summary>Everybody who can be reminded.</summary>
    public static IReadOnlyList<string> Audiences { get; } = ["executor", "unit-head", "mcu-head", "staff-chat"];
}

/// <summary>
/// The daily round: when the digest goes out, after how many days an answered appeal is closed, whether answers are rated.
/// </summary>
public sealed record Routine(TimeOnly DigestAt, int AutoCloseDays, bool Ratings);
