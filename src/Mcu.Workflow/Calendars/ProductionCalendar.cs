using System.Collections.Frozen;

namespace Mcu.Workflow.Calendars;

/// <summary>
/// The Russian production calendar: which days are working, short and off (Labour Code, articles 95 and 112, and the yearly acts of the
/// Government). Days are calendar days of the municipality, without a time zone. Immutable.
/// </summary>
public sealed class ProductionCalendar
{
    // Labour Code, article 112: the same every year.
    private static readonly FrozenSet<(int Month, int Day)> Holidays = new[]
    {
        (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8),
        (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4),
    }.ToFrozenSet();

    private readonly FrozenDictionary<int, CalendarYear> _years;
    private readonly FrozenSet<DateOnly> _regional;
    private readonly FrozenDictionary<DateOnly, DayKind> _exceptions;

    private ProductionCalendar(IEnumerable<CalendarYear> years, IEnumerable<DateOnly> regional)
    {
        _years = years.ToFrozenDictionary(year => year.Year);
        _regional = regional.ToFrozenSet();
        _exceptions = _years.Values.SelectMany(ExceptionsOf)
            .GroupBy(pair => pair.Day, pair => pair.Kind)
            // A working Saturday may be short as well: short, said last, stands.
            .ToFrozenDictionary(days => days.Key, days => days.Last());
    }

    /// <summary>The federal calendar of the approved years (2025-2027).</summary>
    public static ProductionCalendar Official { get; } = new(CalendarYear.Approved, []);

    /// <summary>The same calendar with more days off, for example regional holidays. They win over everything else.</summary>
    public ProductionCalendar With(IEnumerable<DateOnly> extraOff)
    {
        ArgumentNullException.ThrowIfNull(extraOff);
        return new(_years.Values, _regional.Concat(extraOff));
    }

    /// <summary>The same calendar with a newly approved year, or with a year corrected by a later act.</summary>
    public ProductionCalendar With(CalendarYear approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        return new(_years.Values.Where(year => year.Year != approved.Year).Append(approved), _regional);
    }

    /// <summary>True when the transfers of days off of that year are approved and known. Otherwise days are a guess.</summary>
    public bool Knows(int year) => _years.ContainsKey(year);

    /// <summary>The act behind that year as it is cited in Russian, or null when no act is known.</summary>
    public string? ActOf(int year) => _years.GetValueOrDefault(year)?.Act;

    /// <summary>
    /// The kind of a day. In a year that is not known: weekends and fixed holidays are off, all else is working and none is short.
    /// </summary>
    public DayKind KindOf(DateOnly day)
    {
        if (_regional.Contains(day))
        {
            return DayKind.Off;
        }

        return _exceptions.TryGetValue(day, out var kind) ? kind
            : IsHoliday(day) || IsWeekend(day) ? DayKind.Off
            : DayKind.Working;
    }

    /// <summary>
    /// True for a Saturday or Sunday that is off for no other reason: an office that serves people on Saturdays is open on it.
    /// </summary>
    public bool IsPlainWeekend(DateOnly day) =>
        IsWeekend(day) && !IsHoliday(day) && !_regional.Contains(day) && !_exceptions.ContainsKey(day);

    private static bool IsHoliday(DateOnly day) => Holidays.Contains((day.Month, day.Day));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<(DateOnly Day, DayKind Kind)> ExceptionsOf(CalendarYear year) =>
        year.Off.Select(day => (day, DayKind.Off))
            .Concat(year.Working.Select(day => (day, DayKind.Working)))
            .Concat(year.Shorter.Select(day => (day, DayKind.Short)));
}
