using System.Globalization;
using Mcu.Workflow.Calendars;

namespace Mcu.Workflow.Tests.Calendars;

/// <summary>Local days and times as they are written in the tests: "16.11.2026 09:00".</summary>
internal static class Moscow
{
    internal static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    internal static readonly WorkClock Clock = new(ProductionCalendar.Official, WorkingHours.Default, Zone);

    internal static DateTimeOffset At(string local, TimeZoneInfo? zone = null)
    {
        var time = DateTime.ParseExact(local, ["dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss"], CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, (zone ?? Zone).GetUtcOffset(time)).ToUniversalTime();
    }

    internal static DateOnly Day(string day) => DateOnly.ParseExact(day, "dd.MM.yyyy", CultureInfo.InvariantCulture);

    internal static string Local(DateTimeOffset instant, TimeZoneInfo? zone = null)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone ?? Zone);
        return local.ToString(local.Second == 0 ? "dd.MM.yyyy HH:mm" : "dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture);
    }

    internal static WorkClock With(WorkingHours hours) => new(ProductionCalendar.Official, hours, Zone);

    internal static WorkingHours EveryDay(string hours) =>
        WorkingHours.Parse(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => hours));
}
