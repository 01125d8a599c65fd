using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow.Imports.Model;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>
/// Reads a date written in words or figures: 9.11.26 10:15, 09-11-2026, «9 ноября 2026 г.», 2026-11-09T10:15:00+03:00, Nov 9, 2026 10:15
/// AM, 2026-W46-1.
/// </summary>
internal static partial class DateWords
{
    private const int Longest = 60;
    private const long LeastEpoch = 631_152_000;

    /// <summary>How the names of the months begin.</summary>
    private static readonly string[][] Months =
    [
        ["янв", "jan"], ["фев", "feb"], ["мар", "mar"], ["апр", "apr"], ["май", "мая", "may"], ["июн", "jun"],
        ["июл", "jul"], ["авг", "aug"], ["сен", "sep"], ["окт", "oct"], ["ноя", "nov"], ["дек", "dec"],
    ];

    public static DateTime? Read(string text, TimeZoneInfo zone, DayOrder order)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        if (Epoch().Find(text) is { Success: true })
        {
            return OfEpoch(text, zone);
        }

        var match = DateShapes.Moment().Find(DateShapes.Plain(text));
        var half = match.Groups["half"].Value;
        return match.Success && Day(match.Groups["date"].Value, half.Length > 0 && order == DayOrder.Unclear
            ? DayOrder.MonthFirst : order) is { } day && Time(match, half) is { } time
            ? In(day + time, match.Groups["zone"].Value, zone)
            : null;
    }

    /// <summary>Of dates with slashes only: who writes points or dashes writes the day first, or the year.</summary>
    public static DayOrder? OrderOf(string text)
    {
        if (text.Length is 0 or > Longest || DateShapes.Moment().Find(DateShapes.Plain(text)) is not { Success: true } moment
            || DateShapes.Figures().Find(moment.Groups["date"].Value) is not { Success: true } date || date.Groups["sign"].Value != "/")
        {
            return null;
        }

        var (first, second) = (Number(date, "a"), Number(date, "b"));
        return moment.Groups["half"].Length > 0 || second > 12 ? DayOrder.MonthFirst : first > 12 ? DayOrder.DayFirst : DayOrder.Unclear;
    }

    private static DateTime? Day(string date, DayOrder order)
    {
        if (DateShapes.Figures().Find(date) is { Success: true } figures)
        {
            var monthFirst = figures.Groups["sign"].Value == "/"
                && (Number(figures, "b") > 12 || (order == DayOrder.MonthFirst && Number(figures, "a") <= 12));
            return New(Year(figures), Number(figures, monthFirst ? "a" : "b"), Number(figures, monthFirst ? "b" : "a"));
        }

        if (DateShapes.Iso().Find(date) is { Success: true } iso)
        {
            return New(Year(iso), Number(iso, "m"), Number(iso, "d"));
        }

        if (DateShapes.Named().Find(date) is { Success: true } named)
        {
            return New(Year(named), MonthOf(named.Groups["m"].Value), Number(named, "d"));
        }

        return DateShapes.Week().Find(date) is { Success: true } week
            && Number(week, "w") is var number && number >= 1 && number <= ISOWeek.GetWeeksInYear(Number(week, "y"))
            ? ISOWeek.ToDateTime(Number(week, "y"), number, (DayOfWeek)((week.Groups["d"].Length > 0 ? Number(week, "d") : 1) % 7))
            : null;
    }

    private static TimeSpan? Time(Match match, string half)
    {
        var (hour, minute, second) = (Number(match, "h"), Number(match, "min"), Number(match, "s"));
        hour = half.Length == 0 ? hour : hour is < 1 or > 12 ? 99 : (hour % 12) + (half[0] == 'p' ? 12 : 0);
        return (hour == 24 && minute + second == 0) || (hour < 24 && minute < 60 && second < 60)
            ? new TimeSpan(hour, minute, second) : null;
    }

    /// <summary>A moment with a zone of its own is what the clock here showed then.</summary>
    private static DateTime? In(DateTime local, string said, TimeZoneInfo zone)
    {
        if (said.Length == 0 || local.Year is < 1990 or > 2100)
        {
            return local;
        }

        var offset = DateShapes.Offset().Find(said) is { Success: true } shift
            ? new TimeSpan(Number(shift, "h"), Number(shift, "m"), 0) * (shift.Groups["sign"].Value == "-" ? -1 : 1)
            : said.Contains("мск", StringComparison.Ordinal) || said.Contains("msk", StringComparison.Ordinal)
            ? TimeSpan.FromHours(3) : TimeSpan.Zero;
        return offset.Duration() <= TimeSpan.FromHours(14)
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(local, offset), zone).DateTime : null;
    }

    private static DateTime? OfEpoch(string text, TimeZoneInfo zone)
    {
        var seconds = long.Parse(text, CultureInfo.InvariantCulture) / (text.Length > 10 ? 1000 : 1);
        return seconds < LeastEpoch ? null : TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone).DateTime;
    }

    private static DateTime? New(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;

    /// <summary>Of two figures the nearer century; 0026 is a slip and stays one.</summary>
    private static int Year(Match date) => Number(date, "y") + (date.Groups["y"].Length > 2 ? 0 : Number(date, "y") < 70 ? 2000 : 1900);

    private static int MonthOf(string word) =>
        Array.FindIndex(Months, names => names.Any(name => word.StartsWith(name, StringComparison.Ordinal))) + 1;

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?:\d{10}|\d{13})$", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Epoch();
}
