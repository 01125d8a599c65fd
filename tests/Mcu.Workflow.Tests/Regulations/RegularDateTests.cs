using Mcu.Tests;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>Dates that come again; days off from the production calendar.</summary>
[Clause("S2-25")]
public sealed class RegularDateTests
{
    [Theory]
    [InlineData("quarter", 5, "2026-11-21", "2026-12-31", "5 and all before it to 1 January are days off, 31 December 2026 too")]
    [InlineData("quarter", 5, "2026-12-31", "2027-04-05", "the day itself is past once asked from the next one")]
    [InlineData("quarter", 5, "2026-04-01", "2026-04-03", "5 April is a Sunday")]
    [InlineData("quarter", 5, "2026-04-04", "2026-07-03", "5 July is a Sunday")]
    [InlineData("quarter", 5, "2026-09-30", "2026-10-05", "a Monday")]
    [InlineData("month", 1, "2026-10-20", "2026-10-30", "1 November is a Sunday, Friday is the working day before it")]
    [InlineData("month", 5, "2026-05-01", "2026-05-05", "a Tuesday")]
    [InlineData("year", 20, "2026-02-01", "2027-01-20", "a Wednesday")]
    public void The_due_day_is_a_working_day_on_or_before_the_date(string every, int day, string from, string due, string why)
    {
        var (date, work) = Read(every, day);
        // 31 December 2026 is a day off, so what is due on 5 January 2027 is due on 30 December.
        var expected = due == "2026-12-31" ? new DateOnly(2026, 12, 30) : DateOnly.Parse(due, null);

        date.DueFrom(DateOnly.Parse(from, null), work).ShouldBe(expected, why);
    }

    [Fact]
    public void Before_and_from_meet_at_every_day()
    {
        foreach (var every in new[] { "month", "quarter", "year" })
        {
            var (date, work) = Read(every, 5);
            for (var day = new DateOnly(2025, 2, 1); day < new DateOnly(2027, 6, 1); day = day.AddDays(1))
            {
                var (before, from) = (date.DueBefore(day, work), date.DueFrom(day, work));
                before.ShouldBeLessThan(day);
                from.ShouldBeGreaterThanOrEqualTo(day);
                work.IsWorkingDay(from).ShouldBeTrue();
                date.DueFrom(before.AddDays(1), work).ShouldBe(from);
            }
        }
    }

    private static (RegularDate Date, WorkClock Work) Read(string every, int day)
    {
        var regulation = RegulationFile.Read($"municipality: {{ name: Город }}\nregularDates:\n  - {{ code: q, name: Отчёт, every: {every}, day: {day}, to: [head] }}", "n.yaml").Regulation!;
        return (regulation.RegularDates[0], new RegulationClock(regulation).Work);
    }
}
