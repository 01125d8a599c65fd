using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Deadlines;

/// <summary>
/// More examples reckoned by hand: the terms of the law, days off of a region, hours of one's own, years around a leap day.
/// </summary>
public class DeadlineTableTests
{
    // Three days to register, seven to forward, thirty to answer with a control date of twenty-seven.
    [Theory]
    [InlineData("13.11.2026 10:00", "3d", "16.11.2026 17:00", "a Monday")]
    [InlineData("12.11.2026 10:00", "3d", "13.11.2026 16:00", "Sunday, back to Friday")]
    [InlineData("15.11.2026 23:59", "3d", "18.11.2026 17:00", "from a Sunday night")]
    [InlineData("16.11.2026 00:00", "3d", "19.11.2026 17:00", "a minute later it is Monday")]
    [InlineData("06.11.2026 10:00", "7d", "13.11.2026 16:00", "a Friday")]
    [InlineData("31.10.2026 10:00", "7d", "06.11.2026 16:00", "Saturday, back to Friday")]
    [InlineData("28.10.2026 10:00", "7d", "03.11.2026 16:00", "the holiday, back to the short Tuesday")]
    [InlineData("16.11.2026 10:00", "27d", "11.12.2026 16:00", "the control date is a Sunday, back to Friday")]
    [InlineData("16.11.2026 10:00", "30d", "16.12.2026 17:00", "the answer to it, a Wednesday")]
    [InlineData("20.11.2026 10:00", "27d", "17.12.2026 17:00", "the control date is a Thursday")]
    [InlineData("20.11.2026 10:00", "30d", "18.12.2026 16:00", "the answer to it: a Sunday, back to Friday")]
    [InlineData("20.11.2026 10:00", "60d", "19.01.2027 17:00", "prolonged by thirty: 41 days of the old year, the 19th of the new one")]
    public void Terms_of_the_law(string start, string term, string due, string why) =>
    Due(Clock, start, term, Rolling.PreviousWorkingDay).ShouldBe(due, why);

    [Theory]
    [InlineData("02.12.2026 10:00", "30.12.2026 17:00", "11.01.2027 17:00", "01.01.2027 23:59:59", "1 January; 31 December is off")]
    [InlineData("11.12.2026 10:00", "30.12.2026 17:00", "11.01.2027 17:00", "10.01.2027 23:59:59", "the last Sunday of the holidays")]
    [InlineData("12.12.2026 10:00", "11.01.2027 17:00", "11.01.2027 17:00", "11.01.2027 17:00", "the first working Monday")]
    [InlineData("01.04.2027 10:00", "30.04.2027 15:00", "04.05.2027 17:00", "01.05.2027 23:59:59", "back to a short Friday; 3 May is off")]
    [InlineData("09.04.2027 10:00", "07.05.2027 16:00", "11.05.2027 17:00", "09.05.2027 23:59:59",
    "a Friday that is not short; 10 May is off")]
    [InlineData("13.05.2027 10:00", "11.06.2027 15:00", "15.06.2027 17:00", "12.06.2027 23:59:59",
    "back to a short Friday; 14 June is off")]
    [InlineData("05.10.2027 10:00", "03.11.2027 16:00", "08.11.2027 17:00", "04.11.2027 23:59:59",
    "a short Wednesday; 5 November is off too")]
    [InlineData("29.01.2027 10:00", "26.02.2027 16:00", "01.03.2027 17:00", "28.02.2027 23:59:59",
    "February of a plain year ends on a Sunday")]
    public void Thirty_days_rolled_back_on_and_left_alone(string start, string back, string on, string none, string why)
    {
        Due(Clock, start, "30d", Rolling.PreviousWorkingDay).ShouldBe(back, why);
        Due(Clock, start, "30d", Rolling.NextWorkingDay).ShouldBe(on, why);
        Due(Clock, start, "30d", Rolling.None).ShouldBe(none, why);
    }

    // Bashkortostan in 2026: Friday 20 March, Wednesday 27 May, Monday 12 October.
    [Theory]
    [InlineData("19.03.2026 15:00", "4wh", Rolling.None, "23.03.2026 10:00", "two hours on Thursday, two on Monday")]
    [InlineData("26.05.2026 10:00", "1wd", Rolling.None, "28.05.2026 17:00", "over the Wednesday")]
    [InlineData("27.05.2026 10:00", "60wm", Rolling.None, "28.05.2026 09:00", "from the day off")]
    [InlineData("09.10.2026 10:00", "1wd", Rolling.None, "13.10.2026 17:00", "a weekend and the Monday")]
    [InlineData("18.02.2026 10:00", "30d", Rolling.PreviousWorkingDay, "19.03.2026 17:00", "back to Thursday")]
    [InlineData("12.09.2026 10:00", "30d", Rolling.PreviousWorkingDay, "09.10.2026 16:00", "back over the weekend")]
    [InlineData("12.09.2026 10:00", "30d", Rolling.NextWorkingDay, "13.10.2026 17:00", "on to Tuesday")]
    [InlineData("12.09.2026 10:00", "30d", Rolling.None, "12.10.2026 23:59:59", "left on the day off")]
    public void Days_off_of_a_region(string start, string term, Rolling rolling, string due, string why)
    {
        var calendar = ProductionCalendar.Official.With([Day("20.03.2026"), Day("27.05.2026"), Day("12.10.2026")]);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");

        Due(new WorkClock(calendar, WorkingHours.Default, zone), start, term, rolling).ShouldBe(due, why);
    }

    // 09:00-13:00 and 14:00-18:00, Fridays too: a short day ends at 17:00.
    [Theory]
    [InlineData("16.11.2026 08:10", "60wm", "16.11.2026 10:00", "before work")]
    [InlineData("16.11.2026 12:30", "60wm", "16.11.2026 14:30", "half an hour each side of lunch")]
    [InlineData("16.11.2026 13:15", "60wm", "16.11.2026 15:00", "at lunch")]
    [InlineData("16.11.2026 10:00", "9wh", "17.11.2026 11:00", "seven hours today, two tomorrow")]
    [InlineData("16.11.2026 09:00", "480wm", "16.11.2026 18:00", "a whole day in minutes")]
    [InlineData("20.11.2026 17:30", "60wm", "23.11.2026 09:30", "Friday is as long as any day")]
    [InlineData("08.05.2026 16:30", "60wm", "12.05.2026 09:30", "the short Friday; 11 May is off")]
    [InlineData("20.02.2027 16:00", "2wh", "24.02.2027 10:00", "the working Saturday is short; 22 and 23 February are off")]
    [InlineData("31.10.2025 17:00", "9wh", "05.11.2025 10:00", "an hour on Friday, seven on the short Saturday, one on Wednesday")]
    public void Hours_of_ones_own(string start, string term, string due, string why)
    {
        var hours = WorkingHours.Parse(Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => "09:00-13:00, 14:00-18:00"));

        Due(With(hours), start, term, Rolling.PreviousWorkingDay).ShouldBe(due, why);
    }

    // Nobody knows yet which days of 2028 will be moved: weekends and fixed holidays are off, and the date is marked as a guess.
    [Theory]
    [InlineData("01.02.2028 10:00", "28d", "29.02.2028 17:00", "a Tuesday that other years do not have")]
    [InlineData("30.01.2028 10:00", "30d", "29.02.2028 17:00", "two days of January and 28 of February, from a Sunday")]
    [InlineData("28.02.2028 10:00", "1wd", "29.02.2028 17:00", "the day after the 28th")]
    [InlineData("28.02.2028 16:30", "60wm", "29.02.2028 08:30", "over the night to it")]
    [InlineData("29.02.2028 10:00", "1d", "01.03.2028 17:00", "from it")]
    [InlineData("29.02.2028 10:00", "365d", "28.02.2029 17:00", "a year later there is none")]
    public void A_leap_day_is_a_day_and_the_year_is_marked(string start, string term, string due, string why)
    {
        var deadline = Compute(Clock, start, term, Rolling.PreviousWorkingDay);

        Local(deadline.DueAt).ShouldBe(due, why);
        deadline.BeyondCalendar.ShouldBeTrue();
    }

    private static string Due(WorkClock clock, string start, string term, Rolling rolling) =>
        Local(Compute(clock, start, term, rolling).DueAt, clock.Zone);

    private static Deadline Compute(WorkClock clock, string start, string term, Rolling rolling)
    {
        Term.TryParse(term, out var parsed).ShouldBeTrue();
        return new DeadlineCalculator(clock, rolling).Compute(At(start, clock.Zone), parsed);
    }
}
