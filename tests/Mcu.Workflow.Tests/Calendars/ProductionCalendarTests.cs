using Mcu.Workflow.Calendars;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Calendars;

public class ProductionCalendarTests
{
    private static readonly ProductionCalendar Calendar = ProductionCalendar.Official;

    [Theory]
    [InlineData(2025, 58, 59, 66, 64)]
    [InlineData(2026, 55, 62, 66, 64)]
    [InlineData(2027, 56, 62, 66, 63)]
    public void The_official_norms_are_met(int year, params int[] quarters)
    {
        var working = DaysOf(year).Where(day => Calendar.KindOf(day) != DayKind.Off).ToList();

        working.GroupBy(day => (day.Month - 1) / 3).Select(quarter => quarter.Count()).ShouldBe(quarters);
        working.Count.ShouldBe(247);
        working.Sum(day => Calendar.KindOf(day) == DayKind.Short ? 7 : 8).ShouldBe(1972);
        Calendar.Knows(year).ShouldBeTrue();
    }

    [Theory]
    [InlineData("01.01.2025", DayKind.Off)]
    [InlineData("08.01.2025", DayKind.Off)]
    [InlineData("09.01.2025", DayKind.Working)]
    [InlineData("07.03.2025", DayKind.Short)]
    [InlineData("10.03.2025", DayKind.Working)]
    [InlineData("02.05.2025", DayKind.Off)]
    [InlineData("07.05.2025", DayKind.Working)]
    [InlineData("08.05.2025", DayKind.Off)]
    [InlineData("13.06.2025", DayKind.Off)]
    [InlineData("01.11.2025", DayKind.Short)]
    [InlineData("03.11.2025", DayKind.Off)]
    [InlineData("31.12.2025", DayKind.Off)]
    [InlineData("09.01.2026", DayKind.Off)]
    [InlineData("12.01.2026", DayKind.Working)]
    [InlineData("20.02.2026", DayKind.Working)]
    [InlineData("09.03.2026", DayKind.Off)]
    [InlineData("30.04.2026", DayKind.Short)]
    [InlineData("11.05.2026", DayKind.Off)]
    [InlineData("03.11.2026", DayKind.Short)]
    [InlineData("04.11.2026", DayKind.Off)]
    [InlineData("20.02.2027", DayKind.Short)]
    [InlineData("22.02.2027", DayKind.Off)]
    [InlineData("14.06.2027", DayKind.Off)]
    [InlineData("05.11.2027", DayKind.Off)]
    [InlineData("13.11.2027", DayKind.Off)]
    [InlineData("31.12.2027", DayKind.Off)]
    public void A_day_is_what_the_act_says(string day, DayKind kind) => Calendar.KindOf(Day(day)).ShouldBe(kind);

    [Fact]
    public void Each_year_names_its_act()
    {
        Calendar.ActOf(2026).ShouldBe("Постановление Правительства РФ от 24.09.2025 № 1466");
        Calendar.ActOf(2028).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_year_goes_by_weekends_and_fixed_holidays()
    {
        Calendar.Knows(2028).ShouldBeFalse();
        Calendar.Knows(2024).ShouldBeFalse();
        Calendar.KindOf(Day("07.01.2028")).ShouldBe(DayKind.Off);
        Calendar.KindOf(Day("08.01.2028")).ShouldBe(DayKind.Off);
        Calendar.KindOf(Day("10.01.2028")).ShouldBe(DayKind.Working);
        Calendar.KindOf(Day("22.02.2028")).ShouldBe(DayKind.Working, "a short day is not guessed");
        Calendar.KindOf(Day("23.02.2028")).ShouldBe(DayKind.Off);
    }

    [Fact]
    public void A_region_adds_its_days_off_and_leaves_the_federal_calendar_alone()
    {
        var ufa = Calendar.With([Day("20.03.2026"), Day("01.11.2025")]).With([Day("12.10.2026")]);

        ufa.KindOf(Day("20.03.2026")).ShouldBe(DayKind.Off);
        ufa.KindOf(Day("12.10.2026")).ShouldBe(DayKind.Off);
        ufa.KindOf(Day("01.11.2025")).ShouldBe(DayKind.Off, "the region wins over a moved Saturday");
        Calendar.KindOf(Day("20.03.2026")).ShouldBe(DayKind.Working);
    }

    [Fact]
    public void A_newly_approved_year_is_added_without_a_new_release()
    {
        var next = Calendar.With(CalendarYear.Of(2028, "Постановление", off: "01-10", working: "03-11", shorter: "02-22"));

        next.Knows(2028).ShouldBeTrue();
        next.KindOf(Day("10.01.2028")).ShouldBe(DayKind.Off);
        next.KindOf(Day("11.03.2028")).ShouldBe(DayKind.Working);
        next.KindOf(Day("22.02.2028")).ShouldBe(DayKind.Short);
        next.KindOf(Day("20.02.2027")).ShouldBe(DayKind.Short);
    }

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}
