using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Tests.Calendars;

namespace Mcu.Workflow.Tests.Deadlines;

/// <summary>
/// The same moment in the zones of the country, each reckoned by hand: what is Monday evening in Kaliningrad is Tuesday morning in
/// Kamchatka, and terms are counted by the municipality's own clocks. The hours are the default ones: a plain day ends at 17:00, a Friday
/// at 16:00.
/// </summary>
public class DeadlineZoneExamplesTests
{
    [Theory]
    // 16.11.2026 21:30 UTC: in Kaliningrad still Monday, elsewhere Tuesday.
    [InlineData("16.11.2026 21:30", "Europe/Kaliningrad", "1wd", "17.11.2026 17:00", "Monday 23:30")]
    [InlineData("16.11.2026 21:30", "Europe/Moscow", "1wd", "18.11.2026 17:00", "Tuesday 00:30")]
    [InlineData("16.11.2026 21:30", "Asia/Kamchatka", "1wd", "18.11.2026 17:00", "Tuesday 09:30")]
    [InlineData("16.11.2026 21:30", "Europe/Kaliningrad", "30d", "16.12.2026 17:00", "30 days from the 16th")]
    [InlineData("16.11.2026 21:30", "Europe/Moscow", "30d", "17.12.2026 17:00", "30 days from the 17th")]
    [InlineData("16.11.2026 21:30", "Europe/Moscow", "60wm", "17.11.2026 09:00", "at night; from 08:00")]
    [InlineData("16.11.2026 21:30", "Asia/Vladivostok", "60wm", "17.11.2026 09:00", "07:30, half an hour before work")]
    [InlineData("16.11.2026 21:30", "Asia/Magadan", "60wm", "17.11.2026 09:30", "08:30, at work")]
    [InlineData("16.11.2026 21:30", "Asia/Kamchatka", "4wh", "17.11.2026 14:18", "2:30 before lunch, 1:30 after it")]
    // 20.11.2026 06:00 UTC, a Friday, which ends at 16:00.
    [InlineData("20.11.2026 06:00", "Europe/Kaliningrad", "60wm", "20.11.2026 09:00", "08:00 sharp")]
    [InlineData("20.11.2026 06:00", "Europe/Samara", "90wm", "20.11.2026 11:30", "10:00")]
    [InlineData("20.11.2026 06:00", "Asia/Yekaterinburg", "2wh", "20.11.2026 13:48", "11:00; an hour before lunch and one after it")]
    [InlineData("20.11.2026 06:00", "Asia/Omsk", "60wm", "20.11.2026 13:48", "12:00 sharp, lunch begins")]
    [InlineData("20.11.2026 06:00", "Asia/Irkutsk", "2wh", "20.11.2026 16:00", "14:00; to the very end of Friday")]
    [InlineData("20.11.2026 06:00", "Asia/Yakutsk", "2wh", "23.11.2026 09:00", "15:00; an hour on Friday, an hour on Monday")]
    [InlineData("20.11.2026 06:00", "Asia/Vladivostok", "60wm", "23.11.2026 09:00", "16:00, Friday is over")]
    [InlineData("20.11.2026 06:00", "Asia/Kamchatka", "60wm", "23.11.2026 09:00", "18:00, Friday is over")]
    // 03.11.2026 12:00 UTC, a short Tuesday, which ends at 16:00; Wednesday is the holiday.
    [InlineData("03.11.2026 12:00", "Europe/Kaliningrad", "4wh", "05.11.2026 10:00", "14:00; two hours on Tuesday, two on Thursday")]
    [InlineData("03.11.2026 12:00", "Europe/Moscow", "4wh", "05.11.2026 11:00", "15:00; one and three")]
    [InlineData("03.11.2026 12:00", "Europe/Samara", "4wh", "05.11.2026 12:00", "16:00, the short day is over")]
    [InlineData("03.11.2026 12:00", "Asia/Kamchatka", "4wh", "05.11.2026 12:00", "midnight, the holiday has begun")]
    // 31.12.2026 13:00 UTC: in Kamchatka the new year has come.
    [InlineData("31.12.2026 13:00", "Europe/Moscow", "12d", "12.01.2027 17:00", "the 12th after 31 December")]
    [InlineData("31.12.2026 13:00", "Asia/Kamchatka", "12d", "13.01.2027 17:00", "the 12th after 1 January")]
    [InlineData("31.12.2026 13:00", "Europe/Moscow", "1wd", "11.01.2027 17:00", "31 December is off, and so is everything to the 10th")]
    [InlineData("31.12.2026 13:00", "Asia/Kamchatka", "1wd", "11.01.2027 17:00", "the same from 1 January")]
    // 30.04.2026 09:30 UTC, a short Thursday before the first of May.
    [InlineData("30.04.2026 09:30", "Asia/Krasnoyarsk", "60wm", "04.05.2026 09:00", "16:30, the short day has ended at 16:00")]
    [InlineData("30.04.2026 09:30", "Asia/Novosibirsk", "60wm", "04.05.2026 09:00", "the same clocks as Krasnoyarsk")]
    [InlineData("30.04.2026 09:30", "Asia/Omsk", "60wm", "04.05.2026 08:30", "15:30; half an hour, and half an hour on Monday")]
    [InlineData("30.04.2026 09:30", "Europe/Moscow", "60wm", "30.04.2026 13:48", "12:30, lunch")]
    public void The_same_moment_ends_by_the_clocks_of_the_place(string utc, string zone, string term, string due, string why) =>
        Due(Moscow.At(utc, TimeZoneInfo.Utc), zone, term).ShouldBe(due, why);

    // Volgograd moved its clocks an hour back for good on 27 December 2020, a Sunday: local hours stay what they are on the wall.
    [Theory]
    [InlineData("25.12.2020 15:00", "4wh", "28.12.2020 11:00", "28.12.2020 08:00", "an hour on Friday, three on Monday")]
    [InlineData("25.12.2020 15:00", "3d", "28.12.2020 17:00", "28.12.2020 14:00", "the end of Monday")]
    [InlineData("25.12.2020 15:00", "1wd", "28.12.2020 17:00", "28.12.2020 14:00", "the end of Monday")]
    public void Clocks_that_move_for_good_move_no_term(string local, string term, string due, string utc, string why)
    {
        const string Zone = "Europe/Volgograd";
        var start = Moscow.At(local, TimeZoneInfo.FindSystemTimeZoneById(Zone));

        start.ShouldBe(Moscow.At("25.12.2020 11:00", TimeZoneInfo.Utc), "four hours ahead until that Sunday");
        Due(start, Zone, term).ShouldBe(due, why);
        Moscow.Local(Compute(start, Zone, term).DueAt, TimeZoneInfo.Utc).ShouldBe(utc, "three hours ahead since");
    }

    private static string Due(DateTimeOffset start, string zone, string term) =>
        Moscow.Local(Compute(start, zone, term).DueAt, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static Deadline Compute(DateTimeOffset start, string zone, string term)
    {
        Term.TryParse(term, out var parsed).ShouldBeTrue();
        var clock = new WorkClock(ProductionCalendar.Official, WorkingHours.Default, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return new DeadlineCalculator(clock).Compute(start, parsed);
    }
}
