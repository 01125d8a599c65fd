using Mcu.Workflow.Deadlines;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Deadlines;

public class ReminderPlanTests
{
    private static readonly ReminderPolicy Policy = new();

    [Fact]
    public void Thirty_days_have_all_four() =>
        // In all 38 + 40 + 40 + 40 + 24:36 hours; half is 91:18: 78 hours by 27 November, 8:12 on the 30th, 5:06 on 1 December.
        Planned("16.11.2026 10:00", "16.12.2026 17:00").ShouldBe(
        [
            "Half 01.12.2026 13:54", "DayBefore 15.12.2026 08:00", "HoursBefore 16.12.2026 15:00", "Missed 17.12.2026 08:00",
        ]);

    [Fact]
    public void Parts_of_a_term_come_between_the_others_and_give_way_to_them() =>
        // Of 182:36 hours 75 % are 136:57: 118 by 4 December, 8:12 on the 7th and the 8th, 2:33 on the 9th.
        // 99 % is within the last two hours of work, where the warning stands.
        Planned("16.11.2026 10:00", "16.12.2026 17:00", Policy with { Percents = [50, 75, 99] }).ShouldBe(
        [
            "Half 01.12.2026 13:54", "Percent 09.12.2026 10:33", "DayBefore 15.12.2026 08:00", "HoursBefore 16.12.2026 15:00",
            "Missed 17.12.2026 08:00",
        ]);

    [Fact]
    public void Nine_hours_have_no_day_before() =>
        // 4:30 after 09:00 is 14:18 with lunch; two hours back from 09:48 are 1:48 today and 0:12 yesterday.
        Planned("16.11.2026 09:00", "17.11.2026 09:48").ShouldBe(
            ["Half 16.11.2026 14:18", "HoursBefore 16.11.2026 16:48", "Missed 17.11.2026 09:48"]);

    [Fact]
    public void Nine_hours_over_a_weekend_remind_on_working_days_only() =>
        // Two hours on Friday; half is 2:30 into Monday.
        Planned("20.11.2026 14:00", "23.11.2026 15:48").ShouldBe(
            ["Half 23.11.2026 10:30", "HoursBefore 23.11.2026 13:48", "Missed 23.11.2026 15:48"]);

    [Fact]
    public void A_half_that_comes_after_the_day_before_is_left_out() =>
        Planned("20.11.2026 14:00", "24.11.2026 08:48").ShouldBe(
            ["DayBefore 23.11.2026 08:00", "HoursBefore 23.11.2026 15:48", "Missed 24.11.2026 08:48"]);

    [Theory]
    [InlineData(
        "01.01.2026 12:00", "14.01.2026 17:00", "DayBefore 13.01.2026 08:00", "HoursBefore 14.01.2026 15:00", "Missed 15.01.2026 08:00")]
    [InlineData(
        "04.11.2026 12:00", "06.11.2026 08:48", "Half 05.11.2026 13:18", "HoursBefore 05.11.2026 15:48", "Missed 06.11.2026 08:48")]
    [InlineData("21.11.2026 10:00", "22.11.2026 23:59:59", "Missed 23.11.2026 08:00")]
    public void A_term_that_begins_on_a_holiday_waits_for_the_work(string start, string due, params string[] planned) =>
        Planned(start, due).ShouldBe(planned);

    [Fact]
    public void An_hour_has_only_the_miss_unless_the_gap_is_lowered()
    {
        Planned("16.11.2026 10:00", "16.11.2026 11:00").ShouldBe(["Missed 16.11.2026 11:00"]);
        Planned("16.11.2026 10:00", "16.11.2026 11:00", Policy with { MinimumGap = TimeSpan.FromMinutes(20) })
            .ShouldBe(["Half 16.11.2026 10:30", "Missed 16.11.2026 11:00"]);
    }

    [Fact]
    public void A_gap_of_exactly_an_hour_is_enough() =>
        Planned("16.11.2026 08:00", "16.11.2026 12:00",
        Policy with { WorkingHoursBefore = 1, OnMissed = false, EveryOverdueMorning = false }).ShouldBe(
            ["Half 16.11.2026 10:00", "HoursBefore 16.11.2026 11:00"]);

    [Fact]
    public void A_deadline_left_on_a_day_off_is_warned_of_before_the_weekend() =>
        Planned("16.11.2026 10:00", "21.11.2026 23:59:59").ShouldBe(
            ["Half 18.11.2026 13:24", "DayBefore 20.11.2026 08:00", "HoursBefore 20.11.2026 14:00", "Missed 23.11.2026 08:00"]);

    [Fact]
    public void What_the_policy_switches_off_is_not_planned()
    {
        var quiet = new ReminderPolicy
        {
            HalfTime = false,
            WorkingDaysBefore = 0,
            WorkingHoursBefore = 0,
            OnMissed = false,
            EveryOverdueMorning = false,
        };

        Planned("16.11.2026 10:00", "16.12.2026 17:00", quiet).ShouldBeEmpty();
        new ReminderPlan(quiet, Clock).NextOverdueMorning(At("16.11.2026 10:00")).ShouldBeNull();
    }

    [Fact]
    public void Overdue_mornings_are_working_mornings() =>
        Local(new ReminderPlan(Policy, Clock).NextOverdueMorning(At("20.11.2026 08:00"))!.Value).ShouldBe("23.11.2026 08:00");

    [Fact]
    public void For_every_start_and_term_reminders_are_in_working_hours_in_order_and_apart()
    {
        foreach (var text in new[] { "60wm", "9wh", "2d", "30d" })
        {
            Term.TryParse(text, out var term).ShouldBeTrue();
            foreach (var start in Enumerable.Range(0, 700).Select(step => At("01.01.2026 00:00").AddMinutes(step * 877)))
            {
                var due = new DeadlineCalculator(Clock).Compute(start, term).DueAt;
                Check(new ReminderPlan(Policy, Clock).For(start, due), start, due);
            }
        }
    }

    [Theory]
    [InlineData(ReminderKind.Half, 1, Audience.Executor)]
    [InlineData(ReminderKind.DayBefore, 1, Audience.Executor)]
    [InlineData(ReminderKind.HoursBefore, 1, Audience.Executor | Audience.UnitHead)]
    [InlineData(ReminderKind.Missed, 1, Audience.Executor | Audience.UnitHead | Audience.McuHead)]
    [InlineData(ReminderKind.OverdueMorning, 2, Audience.Executor | Audience.UnitHead)]
    [InlineData(ReminderKind.OverdueMorning, 3, Audience.Executor | Audience.UnitHead | Audience.McuHead)]
    public void The_ladder_climbs(ReminderKind kind, int morning, Audience audience) => Policy.AudienceOf(kind, morning).ShouldBe(audience);

    private static void Check(IReadOnlyList<PlannedReminder> plan, DateTimeOffset start, DateTimeOffset due)
    {
        plan[^1].ShouldBe(new PlannedReminder(ReminderKind.Missed, Clock.NextWorkingMoment(due)));
        foreach (var (reminder, next) in plan.Zip(plan.Skip(1)))
        {
            Clock.IsWorkingMoment(reminder.At).ShouldBeTrue();
            reminder.At.ShouldBeGreaterThan(Clock.NextWorkingMoment(start));
            reminder.At.ShouldBeLessThan(due);
            (reminder.Kind < next.Kind).ShouldBeTrue();
            (next.At - reminder.At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(1));
        }
    }

    private static List<string> Planned(string start, string due, ReminderPolicy? policy = null) =>
        [.. new ReminderPlan(policy ?? Policy, Clock).For(At(start), At(due)).Select(reminder => $"{reminder.Kind} {Local(reminder.At)}")];
}
