namespace Mcu.Workflow.Calendars;

/// <summary>
/// Working time of one organisation: its calendar, hours and time zone. Reads no clock. Takes instants with any offset, gives them in UTC;
/// days are local days of the zone. A working stretch includes its first moment and not its last: at 17:00 sharp the work is over.
/// </summary>
public sealed partial class WorkClock
{
    /// <summary>A clock over these hours.</summary>
    /// <exception cref="ArgumentException">The hours are empty: no amount of working time would ever pass.</exception>
    public WorkClock(ProductionCalendar calendar, WorkingHours hours, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(zone);
        if (hours.IsEmpty)
        {
            throw new ArgumentException("The working hours are empty; expected hours on at least one weekday.", nameof(hours));
        }

        (Calendar, Hours, Zone) = (calendar, hours, zone);
    }

    /// <summary>Which days are working.</summary>
    public ProductionCalendar Calendar { get; }

    /// <summary>Which hours of a working day are working.</summary>
    public WorkingHours Hours { get; }

    /// <summary>Where the days begin and end.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>True when the working days of that year are certain: its calendar is approved, or the duty is round the clock.</summary>
    public bool Knows(int year) => Hours.IsRoundTheClock || Calendar.Knows(year);

    /// <summary>The local day of an instant.</summary>
    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant));

    /// <summary>The local date and time of an instant, to be shown to people.</summary>
    public DateTime LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>True when the day has working hours.</summary>
    public bool IsWorkingDay(DateOnly day) => Hours.On(day, Calendar).Count > 0;

    /// <summary>The first working day after the day.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => AddWorkingDays(day, 1);

    /// <summary>The last working day before the day.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => AddWorkingDays(day, -1);

    /// <summary>The working day that many working days after the day, or before it when negative; zero gives the day itself.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs((long)days); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The moment when work begins on that day.</summary>
    /// <exception cref="ArgumentException">It is a day off.</exception>
    public DateTimeOffset StartOfWorkingDay(DateOnly day) => OfWorkingDay(day)[0].From;

    /// <summary>The moment when work is over on that day.</summary>
    /// <exception cref="ArgumentException">It is a day off.</exception>
    public DateTimeOffset EndOfWorkingDay(DateOnly day) => OfWorkingDay(day)[^1].To;

    /// <summary>The last second of that local day, 23:59:59, working or not: a whole day that is still shown under its own date.</summary>
    public DateTimeOffset EndOfDay(DateOnly day) => At(day, TimeSpan.FromHours(24)).AddSeconds(-1);

    /// <summary>The working stretches of a local day, in order; empty on a day off.</summary>
    public IReadOnlyList<WorkSpan> SpansOn(DateOnly day) =>
    [
        // In a zone with summer time an interval may fall into the hour that does not exist.
        .. Hours.On(day, Calendar).Select(hours => new WorkSpan(At(day, hours.From), At(day, hours.To))).Where(span => span.From < span.To),
    ];

    private IReadOnlyList<WorkSpan> OfWorkingDay(DateOnly day) =>
        SpansOn(day) is { Count: > 0 } spans ? spans : throw new ArgumentException($"{day:yyyy-MM-dd} is a day off.", nameof(day));

    private DateTimeOffset At(DateOnly day, TimeSpan sinceMidnight)
    {
        // 24:00 becomes midnight of the next day, so that a duty round the clock has no gap.
        var local = day.ToDateTime(TimeOnly.MinValue) + sinceMidnight;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
