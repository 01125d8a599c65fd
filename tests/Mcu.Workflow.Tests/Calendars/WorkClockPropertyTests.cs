using Mcu.Workflow.Calendars;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Calendars;

/// <summary>What holds for every moment: walked over three years in steps that meet all hours and weekdays.</summary>
public class WorkClockPropertyTests
{
    public static TheoryData<string> Weeks => ["", "00:00-24:00", "06:00-09:30, 20:00-24:00", "00:00-00:30"];

    [Theory]
    [MemberData(nameof(Weeks))]
    public void Time_added_and_subtracted_returns_to_the_same_moment(string week)
    {
        var clock = ClockOf(week);
        foreach (var (moment, amount) in Walk())
        {
            var start = clock.NextWorkingMoment(moment);
            var end = clock.AddWorkingTime(start, amount);

            clock.SubtractWorkingTime(end, amount).ShouldBe(start);
            clock.WorkingTimeBetween(start, end).ShouldBe(amount);
            clock.WorkingTimeBetween(moment, end).ShouldBe(amount);
            start.Offset.ShouldBe(TimeSpan.Zero);
            end.Offset.ShouldBe(TimeSpan.Zero);
        }
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public void A_later_start_never_ends_earlier(string week)
    {
        var clock = ClockOf(week);
        var last = DateTimeOffset.MinValue;
        foreach (var (moment, _) in Walk())
        {
            var end = clock.AddWorkingTime(moment, TimeSpan.FromHours(5));

            end.ShouldBeGreaterThanOrEqualTo(last);
            last = end;
        }
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public void Days_added_and_subtracted_return_to_the_same_day(string week)
    {
        var clock = ClockOf(week);
        foreach (var (moment, amount) in Walk())
        {
            var day = clock.NextWorkingDay(clock.LocalDay(moment));
            clock.AddWorkingDays(clock.AddWorkingDays(day, amount.Hours), -amount.Hours).ShouldBe(day);
        }
    }

    [Fact]
    public void The_years_working_time_is_the_sum_of_its_days()
    {
        // A plain day has 8 h 12 min; each Friday and each of the four short days has an hour less.
        var fridays = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays)
            .Count(day => day.DayOfWeek == DayOfWeek.Friday && ProductionCalendar.Official.KindOf(day) != DayKind.Off);
        var minutes = (247 * ((8 * 60) + 12)) - (fridays * 60) - (4 * 60);

        Clock.WorkingTimeBetween(At("01.01.2026 00:00"), At("01.01.2027 00:00")).TotalMinutes.ShouldBe(minutes);
    }

    private static WorkClock ClockOf(string week) => week.Length == 0 ? Clock : Moscow.With(EveryDay(week));

    // 877 and 37 are primes: hours, weekdays and amounts do not fall into step.
    private static IEnumerable<(DateTimeOffset Moment, TimeSpan Amount)> Walk() =>
        from step in Enumerable.Range(0, 1500)
        select (At("20.12.2024 00:00").AddMinutes(step * 877), TimeSpan.FromMinutes(1 + (step * 37 % 900)));
}
