using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Deadlines;

/// <summary>The words of the regulation file as the types of the deadline code.</summary>
internal static class RegulationBinding
{
    public static Rolling RollingOf(string word) => word switch
    {
        "next-working-day" => Rolling.NextWorkingDay,
        "none" => Rolling.None,
        _ => Rolling.PreviousWorkingDay,
    };

    public static ReminderPolicy PolicyOf(ReminderRules rules) => new()
    {
        HalfTime = rules.Half.On,
        Percents = rules.AtPercent.On ? rules.AtPercent.Percents : [],
        WorkingDaysBefore = rules.WorkingDaysBefore.On ? rules.WorkingDaysBefore.Amount : 0,
        WorkingHoursBefore = rules.WorkingHoursBefore.On ? rules.WorkingHoursBefore.Amount : 0,
        OnMissed = rules.Missed.On,
        EveryOverdueMorning = rules.OverdueMornings.On,
        HalfTo = AudienceOf(rules.Half.To),
        PercentTo = AudienceOf(rules.AtPercent.To),
        DayBeforeTo = AudienceOf(rules.WorkingDaysBefore.To),
        HoursBeforeTo = AudienceOf(rules.WorkingHoursBefore.To),
        MissedTo = AudienceOf(rules.Missed.To),
        OverdueMorningTo = AudienceOf(rules.OverdueMornings.To),
    };

    private static Audience AudienceOf(IEnumerable<string> names) => names.Aggregate(default(Audience), (all, name) => all | name switch
    {
        "executor" => Audience.Executor,
        "unit-head" => Audience.UnitHead,
        "mcu-head" => Audience.McuHead,
        _ => Audience.StaffChat,
    });
}
