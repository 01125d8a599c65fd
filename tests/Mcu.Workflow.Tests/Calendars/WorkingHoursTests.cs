using Mcu.Workflow.Calendars;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Calendars;

public class WorkingHoursTests
{
    private static readonly ProductionCalendar Calendar = ProductionCalendar.Official;

    [Fact]
    public void The_default_week_has_forty_hours() =>
        Enum.GetValues<DayOfWeek>().SelectMany(WorkingHours.Default.OfWeekday).Sum(hours => hours.Length.TotalMinutes).ShouldBe(40 * 60);

    [Theory]
    [InlineData("16.11.2026", "08:00-12:00 12:48-17:00", "Monday")]
    [InlineData("20.11.2026", "08:00-12:00 12:48-16:00", "Friday")]
    [InlineData("21.11.2026", "", "Saturday")]
    [InlineData("03.11.2026", "08:00-12:00 12:48-16:00", "short Tuesday")]
    [InlineData("08.05.2026", "08:00-12:00 12:48-15:00", "short Friday")]
    [InlineData("04.11.2026", "", "holiday")]
    [InlineData("01.11.2025", "08:00-12:00 12:48-15:00", "working Saturday as a short Friday")]
    [InlineData("20.02.2027", "08:00-12:00 12:48-15:00", "working Saturday as a short Friday")]
    public void A_day_has_the_hours_of_its_kind(string day, string hours, string why) =>
        Print(WorkingHours.Default, day).ShouldBe(hours, why);

    [Fact]
    public void A_working_Saturday_may_follow_another_weekday() =>
        Print(WorkingHours.Default with { WorkingSaturdayAs = DayOfWeek.Monday }, "01.11.2025").ShouldBe("08:00-12:00 12:48-16:00");

    [Fact]
    public void A_short_day_loses_an_hour_of_work_even_when_the_last_stretch_is_shorter() =>
        Print(EveryDay("08:00-12:00, 12:30-13:00"), "03.11.2026").ShouldBe("08:00-11:30");

    [Fact]
    public void A_short_day_of_less_than_an_hour_is_no_working_day() =>
        Moscow.With(EveryDay("09:00-09:45")).IsWorkingDay(Day("03.11.2026")).ShouldBeFalse();

    [Theory]
    [InlineData("21.02.2026", "10:00-14:00", "an ordinary Saturday")]
    [InlineData("09.05.2026", "", "a holiday on a Saturday")]
    [InlineData("01.11.2025", "10:00-13:00", "a working Saturday keeps its own hours, an hour less")]
    public void An_office_open_on_Saturdays_is_open_unless_it_is_a_holiday(string day, string hours, string why) =>
        Print(EveryDay("10:00-14:00"), day).ShouldBe(hours, why);

    [Fact]
    public void Round_the_clock_knows_neither_days_off_nor_short_days()
    {
        var hours = EveryDay("00:00-24:00");

        hours.IsRoundTheClock.ShouldBeTrue();
        EveryDay("00:00-12:00, 12:00-24:00").IsRoundTheClock.ShouldBeTrue();
        hours.On(Day("01.01.2026"), Calendar).Single().Length.ShouldBe(TimeSpan.FromHours(24));
        hours.On(Day("03.11.2026"), Calendar).Single().Length.ShouldBe(TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData("8-17")]
    [InlineData("08:00")]
    [InlineData("08:00-25:00")]
    [InlineData("17:00-08:00")]
    [InlineData("08:00-08:00")]
    [InlineData("24:00-24:00")]
    [InlineData("08:00-12:00 12:48-17:00")]
    [InlineData("08:00-12:00, 11:00-17:00")]
    [InlineData("12:48-17:00, 08:00-12:00")]
    [InlineData("08:00-12:00,")]
    [InlineData("выходной")]
    public void What_is_not_understood_names_the_day_the_text_and_what_was_expected(string text)
    {
        var week = new Dictionary<DayOfWeek, string> { [DayOfWeek.Tuesday] = text };

        var error = Should.Throw<WorkingHoursFormatException>(() => WorkingHours.Parse(week));

        (error.Day, error.Text).ShouldBe((DayOfWeek.Tuesday, text));
        error.Message.ShouldContain(text);
        error.Message.ShouldContain("08:00-12:00, 12:48-17:00");
    }

    [Theory]
    [InlineData("8:00-17:00", "08:00-17:00")]
    [InlineData(" 08:00 – 12:00 ,13:00—17:00 ", "08:00-12:00 13:00-17:00")]
    [InlineData("", "")]
    public void Hours_are_read_as_people_write_them(string text, string hours) => Print(EveryDay(text), "16.11.2026").ShouldBe(hours);

    private static string Print(WorkingHours hours, string day) =>
        string.Join(' ', hours.On(Day(day), Calendar).Select(part => $"{part.From:hh\\:mm}-{part.To:hh\\:mm}"));
}
