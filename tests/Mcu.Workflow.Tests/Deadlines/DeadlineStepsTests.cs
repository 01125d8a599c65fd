using System.Globalization;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Tests.Calendars;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Deadlines;

public class DeadlineStepsTests
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    [Fact]
    public void Hours_are_told_day_by_day_with_the_break_and_what_is_left()
    {
        Told("20.11.2026 09:00", "9wh").ShouldBe(
        [
            "start at=20.11.2026 09:00",
            "working-time hours=9 minutes=0",
            "hours-on-day-with-break date=20.11.2026 from=20.11.2026 09:00 to=20.11.2026 16:00 "
                + "countedHours=6 countedMinutes=12 leftHours=2 leftMinutes=48 break=48",
            "hours-on-day date=23.11.2026 from=23.11.2026 08:00 to=23.11.2026 10:48 "
                + "countedHours=2 countedMinutes=48 leftHours=0 leftMinutes=0",
            "skipped days=2 list=21–22 ноября",
            "due at=23.11.2026 10:48",
        ]);
    }

    [Fact]
    public void A_long_term_in_hours_is_told_by_its_ends_and_the_full_days_between() =>
        Told("16.11.2026 16:00", "60wh").ShouldBe(
        [
            "start at=16.11.2026 16:00",
            "working-time hours=60 minutes=0",
            "hours-on-day date=16.11.2026 from=16.11.2026 16:00 to=16.11.2026 17:00 "
                + "countedHours=1 countedMinutes=0 leftHours=59 leftMinutes=0",
            // 17-19 November 24:36, the 20th 7:12, 23-25 November 24:36.
            "hours-on-days days=7 first=17.11.2026 last=25.11.2026 countedHours=56 countedMinutes=24 leftHours=2 leftMinutes=36",
            "hours-on-day date=26.11.2026 from=26.11.2026 08:00 to=26.11.2026 10:36 "
                + "countedHours=2 countedMinutes=36 leftHours=0 leftMinutes=0",
            "skipped days=2 list=21–22 ноября",
            "due at=26.11.2026 10:36",
        ]);

    [Fact]
    public void A_start_on_a_holiday_says_where_counting_begins() =>
        Told("04.11.2026 12:00", "60wm").ShouldBe(
        [
            "start at=04.11.2026 12:00",
            "working-time hours=1 minutes=0",
            "counting-from at=05.11.2026 08:00",
            "hours-on-day date=05.11.2026 from=05.11.2026 08:00 to=05.11.2026 09:00 "
                + "countedHours=1 countedMinutes=0 leftHours=0 leftMinutes=0",
            "skipped days=1 list=4 ноября",
            "due at=05.11.2026 09:00",
        ]);

    [Fact]
    public void Working_days_name_the_days_off_between() =>
        Told("29.12.2025 10:00", "10wd").ShouldBe(
        [
            "start at=29.12.2025 10:00",
            "working-days days=10 first=30.12.2025 last=22.01.2026",
            "skipped days=14 list=31 декабря 2025 – 11 января 2026, 17–18 января 2026",
            "due at=22.01.2026 17:00",
        ]);

    [Fact]
    public void A_long_term_in_working_days_only_counts_the_ordinary_weekends() =>
        // Eight weekends in September and October, 31 October - 1 November; 4 November; then 7-8 November.
        Told("31.08.2026 10:00", "50wd").ShouldBe(
        [
            "start at=31.08.2026 10:00",
            "working-days days=50 first=01.09.2026 last=10.11.2026",
            "skipped-weekends days=20",
            "skipped days=1 list=4 ноября",
            "due at=10.11.2026 17:00",
        ]);

    [Fact]
    public void Rolling_is_told_as_it_went()
    {
        Told("01.04.2026 10:00", "30d")[1..].ShouldBe(
        [
            "calendar-days days=30 first=02.04.2026 last=01.05.2026",
            "lands-on-day-off date=01.05.2026", "rolled-back date=30.04.2026", "due at=30.04.2026 16:00",
        ]);
        Told("20.11.2026 18:00", "1d")[2..].ShouldBe(
        [
            "lands-on-day-off date=21.11.2026", "too-early date=20.11.2026", "rolled-forward date=23.11.2026", "due at=23.11.2026 17:00",
        ]);
        Told("19.11.2026 10:00", "30d", Rolling.None)[3..].ShouldBe(["not-rolled date=19.12.2026", "due at=19.12.2026 23:59"]);
        Told("20.12.2027 10:00", "30d")[^1].ShouldBe("beyond-calendar year=2028");
    }

    [Fact]
    public void A_duty_round_the_clock_is_due_within_its_last_day_and_needs_no_calendar()
    {
        var duty = new DeadlineCalculator(Calendars.Moscow.With(EveryDay("00:00-24:00")));

        var days = duty.Compute(At("30.12.2027 10:00"), new Term(3, TermUnit.CalendarDays));
        Local(days.DueAt).ShouldBe("02.01.2028 23:59:59");
        days.BeyondCalendar.ShouldBeFalse();
        Local(duty.Compute(At("31.12.2026 23:30"), new Term(1, TermUnit.WorkingHours)).DueAt).ShouldBe("01.01.2027 00:30");
    }

    [Fact]
    public void The_longest_list_of_days_is_cut()
    {
        var ranges = DayRanges.Of(Enumerable.Range(0, 14).Select(week => Day("03.01.2026").AddDays(7 * week)));

        ranges.Days.ShouldBe(14);
        ranges.ToString(null, Russian).ShouldEndWith("21 марта, …");
        ranges.ToString(null, CultureInfo.GetCultureInfo("en-GB")).ShouldStartWith("3 January, 10 January,");
    }

    [Fact]
    public void A_term_never_set_is_refused() =>
        Should.Throw<ArgumentException>(() => new DeadlineCalculator(Clock).Compute(At("16.11.2026 10:00"), default));

    private static List<string> Told(string start, string text, Rolling rolling = Rolling.PreviousWorkingDay)
    {
        Term.TryParse(text, out var term).ShouldBeTrue();
        return [.. new DeadlineCalculator(Clock, rolling).Compute(At(start), term).Steps.Select(Print)];
    }

    private static string Print(DeadlineStep step) =>
        step.Key.Replace("deadline.step.", "", StringComparison.Ordinal)
        + string.Concat(step.Args.Select(arg => $" {arg.Key}={Print(arg.Value)}"));

    private static string Print(object value) => value switch
    {
        DateOnly day => day.ToString("dd.MM.yyyy", Russian),
        DateTime at => at.ToString("dd.MM.yyyy HH:mm", Russian),
        IFormattable other => other.ToString(null, Russian),
        _ => value.ToString()!,
    };
}
