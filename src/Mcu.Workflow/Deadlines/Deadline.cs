namespace Mcu.Workflow.Deadlines;

/// <summary>What becomes of calendar days whose last day is a day off. The law on citizens' appeals (59-FZ) is silent on it.</summary>
public enum Rolling
{
    /// <summary>The deadline moves back to the last working day before: the safe reading, never later than the law allows.</summary>
    PreviousWorkingDay,

    /// <summary>The deadline moves on to the next working day (Civil Code, article 193).</summary>
    NextWorkingDay,

    /// <summary>The deadline stays and lasts until 23:59:59 of that day (Civil Code, article 194).</summary>
    None,
}

/// <summary>When a term ends and why.</summary>
/// <param name="DueAt">The last moment, UTC; whole minutes, but 23:59:59 where a term ends with the day.</param>
/// <param name="BeyondCalendar">
/// True when a day that was counted lies in a year without an approved production calendar: the date is to be computed anew later.
/// </param>
/// <param name="Steps">The explanation, in order; short for any term.</param>
public sealed record Deadline(DateTimeOffset DueAt, bool BeyondCalendar, IReadOnlyList<DeadlineStep> Steps);

/// <summary>One fact of the explanation: the key of a phrase and its arguments (whole numbers, local days and times, day ranges).</summary>
/// <param name="Key">One of <see cref="DeadlineStepKeys"/>.</param>
/// <param name="Args">
/// Values by name: <see cref="int"/>, <see cref="DateOnly"/>, local <see cref="DateTime"/>, <see cref="DayRanges"/>, or a text (the year).
/// </param>
public sealed record DeadlineStep(string Key, IReadOnlyDictionary<string, object> Args);

/// <summary>The keys of the phrases that explain a deadline, with their arguments.</summary>
public static class DeadlineStepKeys
{
    /// <summary>The start: {at}.</summary>
    public const string Start = "deadline.step.start";

    /// <summary>A term in calendar days: {days}, {first}, {last}.</summary>
    public const string CalendarDays = "deadline.step.calendar-days";

    /// <summary>A term in working days: {days}, {first}, {last}.</summary>
    public const string WorkingDays = "deadline.step.working-days";

    /// <summary>A term in working time: {hours}, {minutes}.</summary>
    public const string WorkingTime = "deadline.step.working-time";

    /// <summary>The start was outside working hours: {at} is where counting begins.</summary>
    public const string CountingFrom = "deadline.step.counting-from";

    /// <summary>Days off that were not counted: {days} in all, {list} of them.</summary>
    public const string Skipped = "deadline.step.skipped";

    /// <summary>In a long term, ordinary weekends that were not counted: {days} in all.</summary>
    public const string SkippedWeekends = "deadline.step.skipped-weekends";

    /// <summary>The last day is a day off: {date}.</summary>
    public const string LandsOnDayOff = "deadline.step.lands-on-day-off";

    /// <summary>Moved back to a working day: {date}.</summary>
    public const string RolledBack = "deadline.step.rolled-back";

    /// <summary>Moved on to a working day: {date}.</summary>
    public const string RolledForward = "deadline.step.rolled-forward";

    /// <summary>The working day before would not be after the start: {date}.</summary>
    public const string TooEarly = "deadline.step.too-early";

    /// <summary>Left on a day off: {date}.</summary>
    public const string NotRolled = "deadline.step.not-rolled";

    /// <summary>Working time of one day: {date}, {from}, {to}, {countedHours}, {countedMinutes}, {leftHours}, {leftMinutes}.</summary>
    public const string HoursOnDay = "deadline.step.hours-on-day";

    /// <summary>The same with a break inside: also {break}, minutes.</summary>
    public const string HoursOnDayWithBreak = "deadline.step.hours-on-day-with-break";

    /// <summary>Full working days together: {days}, {first}, {last}, and the hours as for one day.</summary>
    public const string HoursOnDays = "deadline.step.hours-on-days";

    /// <summary>The result: {at}.</summary>
    public const string Due = "deadline.step.due";

    /// <summary>The clock stood, a term in days: {from}, {to}, {days}.</summary>
    public const string PausedDays = "deadline.step.paused-days";

    /// <summary>The clock stood, a term in working days: {from}, {to}, {days}.</summary>
    public const string PausedWorkingDays = "deadline.step.paused-working-days";

    /// <summary>The clock stood, a term in working time: {from}, {to}, {hours}, {minutes}.</summary>
    public const string PausedTime = "deadline.step.paused-time";

    /// <summary>The clock stands: {at} is since when.</summary>
    public const string Stands = "deadline.step.stands";

    /// <summary>A year without an approved calendar was touched: {year}, a text so that no thousands mark gets in.</summary>
    public const string BeyondCalendar = "deadline.step.beyond-calendar";
}
