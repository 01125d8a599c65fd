using Mcu.Tests;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>Dates that come again; days off from the production calendar.</summary>
[Clause("S2-25", "ежеквартально до 05 числа месяца, следующего за отчётным")]
public sealed class RegularDateTests
{
    [Theory]
    [InlineData("quarter", 5, "2026-11-21", "2027-01-11",
    "all days of January before the 11th are days off, and 30 December is before the quarter has ended")]
    [InlineData("quarter", 5, "2027-01-12", "2027-04-05", "the day itself is past once asked from the next one")]
    [InlineData("quarter", 5, "2026-04-01", "2026-04-03", "5 April is a Sunday")]
    [InlineData("quarter", 5, "2026-04-04", "2026-07-03", "5 July is a Sunday")]
    [InlineData("quarter", 5, "2026-09-30", "2026-10-05", "a Monday")]
    [InlineData("month", 1, "2026-10-20", "2026-11-02", "1 November is a Sunday, and Friday is still October")]
    [InlineData("month", 5, "2026-05-01", "2026-05-05", "a Tuesday")]
    [InlineData("month", 5, "2026-12-08", "2027-01-11", "December is reported when it is over")]
    [InlineData("year", 20, "2026-02-01", "2027-01-20", "a Wednesday")]
    [InlineData("year", 5, "2026-02-01", "2027-01-11", "the year is reported when it is over")]
    public void The_due_day_is_a_working_day_on_or_before_the_date_and_never_in_the_period_that_is_reported(string every, int day,
    string from, string due, string why)
    {
        var (date, work) = Read(every, day);

        date.DueFrom(DateOnly.Parse(from, null), work).ShouldBe(DateOnly.Parse(due, null), why);
    }

    [Theory]
    [InlineData("2026-04-01", "2026-04-06", "5 April is a Sunday")]
    [InlineData("2026-11-21", "2027-01-11", "the first working day of January")]
    [InlineData("2026-09-30", "2026-10-05", "a Monday")]
    public void Where_the_file_says_next_it_goes_to_the_first_working_day_after(string from, string due, string why)
    {
        var (date, work) = Read("quarter", 5, ", rolling: next");

        date.DueFrom(DateOnly.Parse(from, null), work).ShouldBe(DateOnly.Parse(due, null), why);
    }

    [Theory]
    [InlineData("", "2027-01-11", "2027-01-05")]
    [InlineData("", "2026-04-03", null)]
    [InlineData("", "2026-10-05", null)]
    [InlineData(", rolling: next", "2027-01-11", null)]
    public void It_is_known_where_the_holidays_left_no_day_to_keep_the_order_s_own(string rolling, string due, string? named)
    {
        var (date, work) = Read("quarter", 5, rolling);

        date.MovedFrom(DateOnly.Parse(due, null), work).ShouldBe(named is null ? null : DateOnly.Parse(named, null));
    }

    [Fact]
    public void Every_report_is_due_in_the_month_after_its_period_whatever_the_holidays()
    {
        foreach (var (every, months) in new[] { ("month", 1), ("quarter", 3), ("year", 12) })
        {
            for (var number = 1; number <= 28; number++)
            {
                var (date, work) = Read(every, number);
                for (var month = new DateOnly(2025, 1, 1); month.Year < 2028; month = month.AddMonths(months))
                {
                    var due = date.DueFrom(month, work);
                    (due.Year, due.Month).ShouldBe((month.Year, month.Month), $"{every} {number}");
                    work.IsWorkingDay(due).ShouldBeTrue();
                }
            }
        }
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

    private static (RecurringDuty Date, WorkClock Work) Read(string every, int day, string more = "")
    {
        var regulation = RegulationFile.Read(
            $"municipality: {{ name: Город }}\nregularDates:\n  - {{ code: q, name: Отчёт, every: {every}, day: {day}, to: [head]{more} }}", "n.yaml").Regulation!;
        return (regulation.RecurringDutys[0], new RegulationClock(regulation).Work);
    }
}
