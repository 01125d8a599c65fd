using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Calendars;

public class TimeZoneTests
{
    [Theory]
    [InlineData("Europe/Kaliningrad", 2, "16.11.2026")]
    [InlineData("Europe/Moscow", 3, "16.11.2026")]
    [InlineData("Europe/Samara", 4, "17.11.2026")]
    [InlineData("Asia/Yekaterinburg", 5, "17.11.2026")]
    [InlineData("Asia/Omsk", 6, "17.11.2026")]
    [InlineData("Asia/Krasnoyarsk", 7, "17.11.2026")]
    [InlineData("Asia/Irkutsk", 8, "17.11.2026")]
    [InlineData("Asia/Yakutsk", 9, "17.11.2026")]
    [InlineData("Asia/Vladivostok", 10, "17.11.2026")]
    [InlineData("Asia/Magadan", 11, "17.11.2026")]
    [InlineData("Asia/Kamchatka", 12, "17.11.2026")]
    public void From_Kaliningrad_to_Kamchatka_the_local_clock_rules(string id, int offset, string dayAtTwentyUtc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var clock = new WorkClock(ProductionCalendar.Official, WorkingHours.Default, zone);

        clock.LocalDay(new DateTimeOffset(2026, 11, 16, 20, 0, 0, TimeSpan.Zero)).ShouldBe(Day(dayAtTwentyUtc));
        clock.StartOfWorkingDay(Day("16.11.2026")).ShouldBe(new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.FromHours(offset)));

        var due = new DeadlineCalculator(clock).Compute(At("16.11.2026 09:00", zone), new Term(9, TermUnit.WorkingHours)).DueAt;
        Local(due, zone).ShouldBe("17.11.2026 09:48");
        due.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("Europe/Moscow")]
    [InlineData("Asia/Kamchatka")]
    public void Spring_and_autumn_move_no_hour(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var duty = new WorkClock(ProductionCalendar.Official, EveryDay("00:00-24:00"), zone);

        foreach (var month in Enumerable.Range(1, 36))
        {
            var first = new DateOnly(2025, 1, 1).AddMonths(month - 1);
            var (start, end) = (duty.StartOfWorkingDay(first), duty.StartOfWorkingDay(first.AddMonths(1)));
            duty.WorkingTimeBetween(start, end).ShouldBe(TimeSpan.FromDays(first.AddMonths(1).DayNumber - first.DayNumber));
        }
    }

    [Fact]
    public void An_instant_means_the_same_whatever_offset_it_is_written_with()
    {
        var moscow = new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(3));

        var kamchatka = moscow.ToOffset(TimeSpan.FromHours(12));

        Clock.AddWorkingTime(kamchatka, TimeSpan.FromHours(9)).ShouldBe(Clock.AddWorkingTime(moscow, TimeSpan.FromHours(9)));
        Clock.NextWorkingMoment(moscow).Offset.ShouldBe(TimeSpan.Zero);
    }
}
