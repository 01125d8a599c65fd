using System.Globalization;

namespace Mcu.Workflow.Calendars;

/// <summary>
/// One approved year of the production calendar: only what differs from "weekends and fixed holidays off, all else working".
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Act">The Government's act that moved the days off, as it is cited in Russian.</param>
/// <param name="Off">Weekdays off besides the fixed holidays.</param>
/// <param name="Working">Saturdays and Sundays that are working days.</param>
/// <param name="Shorter">Working days one hour shorter.</param>
public sealed record CalendarYear(
    int Year, string Act, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Working, IReadOnlyList<DateOnly> Shorter)
{
    /// <summary>
    /// The years whose transfers of days off are approved. A new year is approved in September or October of the year before it.
    /// Day-by-day holidays follow Labour Code article 112; moved days follow the act named.
    /// </summary>
    public static IReadOnlyList<CalendarYear> Approved { get; } =
    [
        Of(2025, "Постановление Правительства РФ от 04.10.2024 № 1335",
            off: "05-02 05-08 06-13 11-03 12-31", working: "11-01", shorter: "03-07 04-30 06-11 11-01"),
        Of(2026, "Постановление Правительства РФ от 24.09.2025 № 1466",
            off: "01-09 03-09 05-11 12-31", working: "", shorter: "04-30 05-08 06-11 11-03"),
        // A much quoted interview named 13.11.2027 as the working Saturday; the act has 20.02.2027.
        Of(2027, "Постановление Правительства РФ от 17.09.2026 № 1187",
            off: "02-22 05-03 05-10 06-14 11-05 12-31", working: "02-20", shorter: "02-20 04-30 06-11 11-03"),
    ];

    /// <summary>Builds a year from days written as "MM-dd" and parted by spaces.</summary>
    /// <exception cref="FormatException">A day is not written as "MM-dd" or does not exist in that year.</exception>
    public static CalendarYear Of(int year, string act, string off, string working, string shorter) =>
        new(year, act, Days(year, off), Days(year, working), Days(year, shorter));

    private static DateOnly[] Days(int year, string days) =>
    [
        .. days.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(day => DateOnly.ParseExact($"{year:0000}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];
}
