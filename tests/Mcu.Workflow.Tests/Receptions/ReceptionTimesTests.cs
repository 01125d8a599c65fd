using System.Globalization;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Receptions;

/// <summary>Times of a personal reception, by hand: holidays, short days, moved Saturdays, days of their own.</summary>
public sealed class ReceptionTimesTests
{
    private static readonly WorkClock Work = new(ProductionCalendar.Official, WorkingHours.Default,
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));

    [Theory]
    [InlineData("2026-11-10", "14:00 14:25")] // an ordinary Tuesday: the rest of the hour is too short for a third talk
    [InlineData("2026-11-11", "")] // Wednesday
    [InlineData("2026-06-12", "")] // a holiday on a Friday
    [InlineData("2026-12-31", "")] // a day off that was moved here
    [InlineData("2026-12-29", "14:00 14:25")] // the last Tuesday of the year
    [InlineData("2027-01-05", "")] // within the holidays of New Year
    [InlineData("2027-01-02", "")] // a Saturday that is a holiday too
    [InlineData("2027-01-12", "14:00 14:25")] // the first Tuesday after them
    [InlineData("2027-01-16", "10:00 10:25")] // an ordinary Saturday, where the office receives on Saturdays
    [InlineData("2026-06-11", "15:00 15:25")] // a short Thursday: the house closes at 16:00
    [InlineData("2026-06-18", "15:00 15:25 15:50 16:15")] // an ordinary Thursday
    [InlineData("2026-11-14", "10:00")] // a Saturday with hours of its own
    [InlineData("2026-11-17", "")] // a Tuesday without reception
    public void Talks_begin_when_the_calendar_lets_them(string day, string expected)
    {
        var rule = new ReceptionRule(
            "head", null, "Глава", null, "ул. Мира, 3", 25, 30, 3,
            new Dictionary<DayOfWeek, string>
            {
                [DayOfWeek.Tuesday] = "14:00-15:00",
                [DayOfWeek.Thursday] = "15:00-17:00",
                [DayOfWeek.Friday] = "10:00-12:00",
                [DayOfWeek.Saturday] = "10:00-11:00"
            },
            new Dictionary<DateOnly, string> { [new(2026, 11, 14)] = "10:00-10:30", [new(2026, 11, 17)] = "" });
        string.Join(" ", ReceptionTimes.On(rule, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Work)
            .Select(at => at.ToString("HH:mm", CultureInfo.InvariantCulture))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("receptions:\n  - code: head\n    place: там\n    minutes: 20\n    hours: { tue: \"14:00-15:00\" }", 3,
    "receptions[1].who")]
    [InlineData("receptions:\n  - code: head\n    who: Глава\n    place: там\n    minutes: 2\n    hours: { tue: \"14:00-15:00\" }", 6,
    "receptions[1].minutes")]
    [InlineData("receptions:\n  - code: head\n    who: Глава\n    place: там\n    minutes: 20", 3, "receptions[1].hours")]
    [InlineData("receptions:\n  - code: head\n    who: Глава\n    place: там\n    minutes: 20\n    hours: { tue: \"с двух\" }", 7,
    "receptions[1].hours.tue")]
    [InlineData("receptions:\n  - code: head\n    who: Глава\n    place: там\n    minutes: 20\n    dates: { завтра: \"14:00-15:00\" }", 7,
    "receptions[1].dates.завтра")]
    [InlineData("receptions:\n  - code: head\n    post: boss\n    place: там\n    minutes: 20\n    hours: { tue: \"14:00-15:00\" }", 4,
    "receptions[1].post")]
    [InlineData("receptions:\n  - code: a-code-that-is-far-too-long\n    who: Глава\n    place: там\n    minutes: 20\n    hours: { tue: \"14:00-15:00\" }", 3, "receptions[1].code")]
    [InlineData("formalAppeal: { site: наш сайт }", 2, "formalAppeal.site")]
    public void A_fault_is_told_with_its_line_and_key(string yaml, int line, string key)
    {
        var problem = RegulationFile.Read($"municipality: {{ name: Заречный округ }}\n{yaml}", "file.yaml").Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Key).ShouldBe((line, key));
    }
}
