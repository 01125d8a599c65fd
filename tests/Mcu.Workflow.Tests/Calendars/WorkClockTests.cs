using Mcu.Workflow.Calendars;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Calendars;

public class WorkClockTests
{
    [Theory]
    [InlineData("16.11.2026 07:59", false)]
    [InlineData("16.11.2026 08:00", true)]
    [InlineData("16.11.2026 11:59", true)]
    [InlineData("16.11.2026 12:00", false)]
    [InlineData("16.11.2026 12:48", true)]
    [InlineData("16.11.2026 16:59", true)]
    [InlineData("16.11.2026 17:00", false)]
    [InlineData("20.11.2026 16:00", false)]
    [InlineData("21.11.2026 10:00", false)]
    [InlineData("01.11.2025 10:00", true)]
    [InlineData("01.11.2025 15:00", false)]
    public void Work_goes_on_or_not(string at, bool working) => Clock.IsWorkingMoment(At(at)).ShouldBe(working);

    [Theory]
    [InlineData("16.11.2026 09:15", "16.11.2026 09:15")]
    [InlineData("16.11.2026 12:00", "16.11.2026 12:48")]
    [InlineData("16.11.2026 17:00", "17.11.2026 08:00")]
    [InlineData("20.11.2026 16:30", "23.11.2026 08:00")]
    [InlineData("30.12.2025 17:00", "12.01.2026 08:00")]
    [InlineData("31.10.2025 20:00", "01.11.2025 08:00")]
    public void The_next_working_moment_is_the_moment_itself_or_the_next_start(string at, string next) =>
        Local(Clock.NextWorkingMoment(At(at))).ShouldBe(next);

    [Theory]
    [InlineData("16.11.2026 07:00", "16.11.2026 08:00")]
    [InlineData("16.11.2026 08:00", "17.11.2026 08:00")]
    [InlineData("16.11.2026 12:30", "17.11.2026 08:00")]
    [InlineData("20.11.2026 09:00", "23.11.2026 08:00")]
    [InlineData("03.11.2026 09:00", "05.11.2026 08:00")]
    public void The_next_morning_is_strictly_later(string at, string morning) => Local(Clock.NextWorkingMorning(At(at))).ShouldBe(morning);

    [Theory]
    [InlineData("17.11.2026 09:00", 60, "16.11.2026 17:00", "17.11.2026 08:00")]
    [InlineData("16.11.2026 13:48", 120, "16.11.2026 12:30", "16.11.2026 11:00")]
    [InlineData("23.11.2026 08:30", 60, "20.11.2026 18:00", "20.11.2026 15:30")]
    [InlineData("12.01.2026 08:00", 30, "01.01.2026 00:00", "30.12.2025 16:30")]
    public void Working_time_is_subtracted_over_breaks(string from, int minutes, string idle, string before)
    {
        Local(Clock.SubtractWorkingTime(At(from), TimeSpan.FromMinutes(minutes))).ShouldBe(before);
        Clock.WorkingTimeBetween(At(before), At(from)).ShouldBe(TimeSpan.FromMinutes(minutes));
        Clock.WorkingTimeBetween(At(from), At(before)).ShouldBe(TimeSpan.FromMinutes(-minutes));
        Clock.IsWorkingMoment(At(idle)).ShouldBeFalse();
    }

    /// <summary>
    /// At the end of a day, of a Friday, of a short day before a holiday, and at a break: never the next morning, never the evening before.
    /// </summary>
    [Theory]
    [InlineData("16.11.2026 08:00", 240, "16.11.2026 12:00")]
    [InlineData("16.11.2026 11:00", 60, "16.11.2026 12:00")]
    [InlineData("16.11.2026 16:00", 60, "16.11.2026 17:00")]
    [InlineData("16.11.2026 12:48", 252, "16.11.2026 17:00")]
    [InlineData("16.11.2026 08:00", 492, "16.11.2026 17:00")]
    [InlineData("20.11.2026 15:00", 60, "20.11.2026 16:00")]
    [InlineData("16.11.2026 16:00", 552, "17.11.2026 17:00")]
    [InlineData("01.11.2025 14:00", 60, "01.11.2025 15:00")]
    public void Working_time_that_ends_exactly_with_the_work_ends_there_and_leads_back(string from, int minutes, string to)
    {
        Local(Clock.AddWorkingTime(At(from), TimeSpan.FromMinutes(minutes))).ShouldBe(to);
        Local(Clock.SubtractWorkingTime(At(to), TimeSpan.FromMinutes(minutes))).ShouldBe(from);
        Clock.WorkingTimeBetween(At(from), At(to)).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Theory]
    [InlineData("16.11.2026", 0, "16.11.2026")]
    [InlineData("21.11.2026", 0, "21.11.2026")]
    [InlineData("16.11.2026", 5, "23.11.2026")]
    [InlineData("23.11.2026", -5, "16.11.2026")]
    [InlineData("21.11.2026", 1, "23.11.2026")]
    [InlineData("22.11.2026", -1, "20.11.2026")]
    [InlineData("05.11.2025", -2, "31.10.2025")]
    [InlineData("12.01.2026", -1, "30.12.2025")]
    [InlineData("01.01.2026", 247, "30.12.2026")]
    public void Working_days_are_counted_both_ways(string day, int days, string result) =>
        Clock.AddWorkingDays(Day(day), days).ShouldBe(Day(result));

    [Fact]
    public void A_day_has_its_start_and_end()
    {
        Local(Clock.StartOfWorkingDay(Day("08.05.2026"))).ShouldBe("08.05.2026 08:00");
        Local(Clock.EndOfWorkingDay(Day("08.05.2026"))).ShouldBe("08.05.2026 15:00");
        Local(Clock.EndOfDay(Day("09.05.2026"))).ShouldBe("09.05.2026 23:59:59");
        Clock.NextWorkingDay(Day("08.05.2026")).ShouldBe(Day("12.05.2026"));
        Clock.PreviousWorkingDay(Day("12.05.2026")).ShouldBe(Day("08.05.2026"));
        Should.Throw<ArgumentException>(() => Clock.EndOfWorkingDay(Day("09.05.2026"))).Message.ShouldContain("2026-05-09 is a day off");
    }

    [Fact]
    public void Hours_that_never_come_are_refused() =>
        Should.Throw<ArgumentException>(() => Moscow.With(EveryDay(""))).Message.ShouldContain("at least one weekday");

    [Fact]
    public void An_amount_without_end_is_refused_soon() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Clock.AddWorkingTime(At("01.01.9990 00:00"), TimeSpan.FromDays(9999)));

    [Fact]
    public void Round_the_clock_loses_no_minute()
    {
        var duty = Moscow.With(EveryDay("00:00-24:00"));

        duty.WorkingTimeBetween(At("01.01.2026 00:00"), At("01.01.2027 00:00")).ShouldBe(TimeSpan.FromDays(365));
        Local(duty.AddWorkingTime(At("31.12.2026 23:59"), TimeSpan.FromMinutes(2))).ShouldBe("01.01.2027 00:01");
        duty.IsWorkingMoment(At("31.12.2026 23:59:59")).ShouldBeTrue();
        Local(duty.NextWorkingMorning(At("31.12.2026 00:00"))).ShouldBe("01.01.2027 00:00");
    }

    [Fact]
    public void A_week_without_Monday_and_Thursday_works()
    {
        var clock = Moscow.With(WorkingHours.Parse(new Dictionary<DayOfWeek, string>
        {
            [DayOfWeek.Tuesday] = "09:00-13:00",
            [DayOfWeek.Wednesday] = "09:00-13:00",
            [DayOfWeek.Friday] = "14:00-18:00",
        }));

        Local(clock.NextWorkingMoment(At("16.11.2026 10:00"))).ShouldBe("17.11.2026 09:00");
        Local(clock.AddWorkingTime(At("18.11.2026 12:00"), TimeSpan.FromHours(3))).ShouldBe("20.11.2026 16:00");
        clock.AddWorkingDays(Day("16.11.2026"), 4).ShouldBe(Day("24.11.2026"));
        clock.AddWorkingDays(Day("19.11.2026"), -2).ShouldBe(Day("17.11.2026"));
    }
}
