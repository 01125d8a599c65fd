using Mcu.Workflow.Deadlines;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Deadlines;

/// <summary>
/// Worked examples, each reckoned by hand with a wall calendar. A plain day is 08:00-12:00 and 12:48-17:00 (8 h 12 min), a Friday ends at
/// 16:00, a short day an hour earlier.
/// </summary>
public class DeadlineExamplesTests
{
    [Theory]
    [InlineData("16.11.2026 08:00", "4wh", "16.11.2026 12:00", "ends with the morning")]
    [InlineData("16.11.2026 08:00", "8wh", "16.11.2026 16:48", "lunch is not work")]
    [InlineData("16.11.2026 08:00", "9wh", "17.11.2026 08:48", "8:12 today, 0:48 tomorrow")]
    [InlineData("16.11.2026 09:00", "9wh", "17.11.2026 09:48", "7:12 today, 1:48 tomorrow")]
    [InlineData("16.11.2026 09:00:59", "9wh", "17.11.2026 09:48", "seconds are cut off")]
    [InlineData("16.11.2026 06:00", "4wh", "16.11.2026 12:00", "before work")]
    [InlineData("16.11.2026 20:00", "4wh", "17.11.2026 12:00", "after work")]
    [InlineData("16.11.2026 17:00", "60wm", "17.11.2026 09:00", "at the very end")]
    [InlineData("16.11.2026 12:10", "60wm", "16.11.2026 13:48", "at lunch")]
    [InlineData("16.11.2026 11:30", "60wm", "16.11.2026 13:18", "over lunch")]
    [InlineData("16.11.2026 11:59", "2wm", "16.11.2026 12:49", "a minute each side of lunch")]
    [InlineData("16.11.2026 16:59", "1wm", "16.11.2026 17:00", "the last minute")]
    [InlineData("16.11.2026 16:00", "90wm", "17.11.2026 08:30", "over night")]
    [InlineData("16.11.2026 08:00", "40wh", "20.11.2026 16:00", "a whole week")]
    [InlineData("16.11.2026 08:00", "41wh", "23.11.2026 09:00", "a week and an hour")]
    [InlineData("20.11.2026 15:30", "60wm", "23.11.2026 08:30", "Friday ends at 16:00")]
    [InlineData("20.11.2026 09:00", "9wh", "23.11.2026 10:48", "6:12 on Friday, 2:48 on Monday")]
    [InlineData("21.11.2026 10:00", "9wh", "24.11.2026 08:48", "Saturday counts as Monday morning")]
    [InlineData("03.11.2026 14:00", "4wh", "05.11.2026 10:00", "short Tuesday, then the holiday")]
    [InlineData("30.04.2026 15:00", "2wh", "04.05.2026 09:00", "short Thursday before 1 May")]
    [InlineData("08.05.2026 14:00", "2wh", "12.05.2026 09:00", "short Friday ends at 15:00, 11 May is off")]
    [InlineData("30.12.2025 16:00", "9wh", "12.01.2026 16:48", "1 h in the old year, 8 h after the holidays")]
    [InlineData("31.10.2025 15:00", "4wh", "01.11.2025 11:00", "the working Saturday of 2025")]
    [InlineData("01.11.2025 14:00", "2wh", "05.11.2025 09:00", "it ends at 15:00; 3 and 4 November are off")]
    [InlineData("19.02.2027 15:30", "60wm", "20.02.2027 08:30", "the working Saturday of 2027")]
    [InlineData("20.02.2027 14:30", "60wm", "24.02.2027 08:30", "it ends at 15:00; 22 and 23 February are off")]
    [InlineData("11.06.2025 15:00", "2wh", "16.06.2025 09:00", "12 and 13 June are off")]
    [InlineData("07.03.2025 14:30", "60wm", "10.03.2025 08:30", "short Friday; 8 March moved to June")]
    [InlineData("30.04.2025 15:30", "60wm", "05.05.2025 08:30", "1-4 May are off")]
    [InlineData("07.05.2025 16:30", "60wm", "12.05.2025 08:30", "7 May is full, 8-11 May are off")]
    [InlineData("03.11.2027 15:30", "60wm", "08.11.2027 08:30", "4-7 November are off")]
    public void Working_time(string start, string term, string due, string why) =>
        Due(start, term, Rolling.PreviousWorkingDay).ShouldBe(due, why);

    [Theory]
    [InlineData("16.11.2026 10:00", "1wd", "17.11.2026 17:00", "tomorrow")]
    [InlineData("16.11.2026 23:30", "1wd", "17.11.2026 17:00", "late evening is still that day")]
    [InlineData("16.11.2026 10:00", "7wd", "25.11.2026 17:00", "17, 18, 19, 20, 23, 24, 25")]
    [InlineData("16.11.2026 10:00", "10wd", "30.11.2026 17:00", "two weekends")]
    [InlineData("20.11.2026 10:00", "1wd", "23.11.2026 17:00", "over the weekend")]
    [InlineData("21.11.2026 10:00", "1wd", "23.11.2026 17:00", "from a Saturday")]
    [InlineData("30.10.2026 10:00", "3wd", "05.11.2026 17:00", "2, 3, 5 November")]
    [InlineData("29.12.2025 10:00", "3wd", "13.01.2026 17:00", "30 December, 12 and 13 January")]
    [InlineData("30.10.2025 10:00", "3wd", "05.11.2025 17:00", "31 October, 1 and 5 November")]
    [InlineData("31.10.2025 10:00", "1wd", "01.11.2025 15:00", "the working Saturday is short")]
    [InlineData("29.04.2026 10:00", "5wd", "07.05.2026 17:00", "30 April, 4, 5, 6, 7 May")]
    [InlineData("29.04.2026 10:00", "6wd", "08.05.2026 15:00", "short Friday")]
    [InlineData("29.04.2026 10:00", "7wd", "12.05.2026 17:00", "11 May is off")]
    [InlineData("19.02.2027 10:00", "2wd", "24.02.2027 17:00", "20 and 24 February")]
    [InlineData("30.12.2026 10:00", "1wd", "11.01.2027 17:00", "the New Year holidays")]
    [InlineData("10.06.2025 10:00", "2wd", "16.06.2025 17:00", "11 and 16 June")]
    public void Working_days(string start, string term, string due, string why) =>
        Due(start, term, Rolling.PreviousWorkingDay).ShouldBe(due, why);

    [Theory]
    [InlineData("16.11.2026 10:00", "30d", "16.12.2026 17:00", "a Wednesday")]
    [InlineData("16.11.2026 00:10", "1d", "17.11.2026 17:00", "just after midnight")]
    [InlineData("16.11.2026 10:00", "7d", "23.11.2026 17:00", "the same weekday")]
    [InlineData("19.11.2026 10:00", "30d", "18.12.2026 16:00", "Saturday, back to Friday")]
    [InlineData("20.11.2026 10:00", "30d", "18.12.2026 16:00", "Sunday, back to Friday")]
    [InlineData("02.12.2025 10:00", "30d", "30.12.2025 17:00", "1 January; 31 December is off too")]
    [InlineData("10.12.2025 10:00", "30d", "30.12.2025 17:00", "9 January is off")]
    [InlineData("13.12.2025 10:00", "30d", "12.01.2026 17:00", "the first working day of the year")]
    [InlineData("01.04.2026 10:00", "30d", "30.04.2026 16:00", "1 May, back to a short day")]
    [InlineData("08.04.2026 10:00", "30d", "08.05.2026 15:00", "a short Friday")]
    [InlineData("11.04.2026 10:00", "30d", "08.05.2026 15:00", "11 May is off")]
    [InlineData("02.10.2025 10:00", "30d", "01.11.2025 15:00", "the working Saturday")]
    [InlineData("04.10.2025 10:00", "30d", "01.11.2025 15:00", "3 November, back to the working Saturday")]
    [InlineData("21.01.2027 10:00", "30d", "20.02.2027 15:00", "the working Saturday")]
    [InlineData("24.01.2027 10:00", "30d", "20.02.2027 15:00", "23 February, back over the 22nd and the Sunday")]
    [InlineData("20.11.2026 10:00", "1d", "20.11.2026 16:00", "Saturday, back to the very day, later than the start")]
    [InlineData("20.11.2026 16:00", "1d", "23.11.2026 17:00", "back would be the start itself")]
    [InlineData("20.11.2026 18:00", "1d", "23.11.2026 17:00", "back would be before the start")]
    [InlineData("31.12.2026 12:00", "3d", "11.01.2027 17:00", "back would be before the start, on through the holidays")]
    public void Calendar_days_rolled_back(string start, string term, string due, string why) =>
        Due(start, term, Rolling.PreviousWorkingDay).ShouldBe(due, why);

    [Theory]
    [InlineData("16.11.2026 10:00", "30d", "16.12.2026 17:00", "16.12.2026 17:00")]
    [InlineData("19.11.2026 10:00", "30d", "21.12.2026 17:00", "19.12.2026 23:59:59")]
    [InlineData("02.12.2025 10:00", "30d", "12.01.2026 17:00", "01.01.2026 23:59:59")]
    [InlineData("01.04.2026 10:00", "30d", "04.05.2026 17:00", "01.05.2026 23:59:59")]
    [InlineData("11.04.2026 10:00", "30d", "12.05.2026 17:00", "11.05.2026 23:59:59")]
    [InlineData("24.01.2027 10:00", "30d", "24.02.2027 17:00", "23.02.2027 23:59:59")]
    [InlineData("05.10.2025 10:00", "30d", "05.11.2025 17:00", "04.11.2025 23:59:59")]
    [InlineData("14.05.2025 10:00", "30d", "16.06.2025 17:00", "13.06.2025 23:59:59")]
    public void Calendar_days_rolled_on_and_left_alone(string start, string term, string next, string none)
    {
        Due(start, term, Rolling.NextWorkingDay).ShouldBe(next);
        Due(start, term, Rolling.None).ShouldBe(none);
    }

    [Theory]
    [InlineData("01.12.2027 10:00", "30d", Rolling.PreviousWorkingDay, "30.12.2027 17:00", false)]
    [InlineData("01.12.2027 10:00", "30d", Rolling.NextWorkingDay, "10.01.2028 17:00", true)]
    [InlineData("20.12.2027 10:00", "30d", Rolling.PreviousWorkingDay, "19.01.2028 17:00", true)]
    [InlineData("03.12.2027 10:00", "30d", Rolling.PreviousWorkingDay, "30.12.2027 17:00", true)]
    [InlineData("30.12.2027 16:30", "60wm", Rolling.None, "10.01.2028 08:30", true)]
    [InlineData("30.12.2027 16:00", "60wm", Rolling.None, "30.12.2027 17:00", false)]
    [InlineData("20.12.2024 10:00", "30d", Rolling.None, "19.01.2025 23:59:59", true)]
    public void A_year_without_a_calendar_is_marked(string start, string term, Rolling rolling, string due, bool beyond)
    {
        var deadline = Compute(start, term, rolling);

        Local(deadline.DueAt).ShouldBe(due);
        deadline.BeyondCalendar.ShouldBe(beyond);
        deadline.Steps.Any(step => step.Key == DeadlineStepKeys.BeyondCalendar).ShouldBe(beyond);
    }

    private static string Due(string start, string term, Rolling rolling) => Local(Compute(start, term, rolling).DueAt);

    private static Deadline Compute(string start, string term, Rolling rolling)
    {
        Term.TryParse(term, out var parsed).ShouldBeTrue();
        return new DeadlineCalculator(Clock, rolling).Compute(At(start), parsed);
    }
}
