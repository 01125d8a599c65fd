namespace Mcu.Workflow.Deadlines;

/// <summary>Why people are reminded, from the mildest to the strongest.</summary>
public enum ReminderKind
{
    /// <summary>Half of the working time has passed.</summary>
    Half,

    /// <summary>The morning of the working day before the deadline's day.</summary>
    DayBefore,

    /// <summary>A few hours of working time are left.</summary>
    HoursBefore,

    /// <summary>The deadline is missed.</summary>
    Missed,

    /// <summary>Another working morning has come after the deadline was missed.</summary>
    OverdueMorning,

    /// <summary>So many percent of the working time have passed.</summary>
    Percent,

    /// <summary>Nothing has happened for as long as a step of the escalation says; it has its own hearers.</summary>
    Escalation,
}

/// <summary>Who hears a reminder; several together.</summary>
[Flags]
public enum Audience
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The person the work is with.</summary>
    Executor = 1,

    /// <summary>The head of the executor's unit.</summary>
    UnitHead = 2,

    /// <summary>The head of the control centre.</summary>
    McuHead = 4,

    /// <summary>The common chat of the staff.</summary>
    StaffChat = 8,
}

/// <summary>Which reminders are sent and to whom: what a municipality chooses.</summary>
public sealed record ReminderPolicy
{
    /// <summary>Remind when half of the working time has passed.</summary>
    public bool HalfTime { get; init; } = true;

    /// <summary>Remind when so many percent of the working time have passed, each from 1 to 99.</summary>
    public IReadOnlyList<int> Percents { get; init; } = [];

    /// <summary>Remind in the morning so many working days before the deadline's day; 0 is never.</summary>
    public int WorkingDaysBefore { get; init; } = 1;

    /// <summary>Remind when so many hours of working time are left; 0 is never.</summary>
    public int WorkingHoursBefore { get; init; } = 2;

    /// <summary>Tell when the deadline is missed.</summary>
    public bool OnMissed { get; init; } = true;

    /// <summary>Remind every working morning while it is overdue.</summary>
    public bool EveryOverdueMorning { get; init; } = true;

    /// <summary>Of two reminders closer than this only the stronger is kept. Lower it where terms are as short as an hour.</summary>
    public TimeSpan MinimumGap { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Who hears that half of the time has passed.</summary>
    public Audience HalfTo { get; init; } = Audience.Executor;

    /// <summary>Who hears that so many percent of the time have passed.</summary>
    public Audience PercentTo { get; init; } = Audience.Executor;

    /// <summary>Who hears on the day before.</summary>
    public Audience DayBeforeTo { get; init; } = Audience.Executor;

    /// <summary>Who hears when hours are left.</summary>
    public Audience HoursBeforeTo { get; init; } = Audience.Executor | Audience.UnitHead;

    /// <summary>Who hears that it is missed.</summary>
    public Audience MissedTo { get; init; } = Audience.Executor | Audience.UnitHead | Audience.McuHead;

    /// <summary>Who hears on every overdue morning.</summary>
    public Audience OverdueMorningTo { get; init; } = Audience.Executor | Audience.UnitHead;

    /// <summary>From which overdue morning, counted from 1, the head of the centre hears too; 0 is never.</summary>
    public int McuHeadFromMorning { get; init; } = 3;

    /// <summary>Who hears a reminder.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="overdueMorning">Which overdue morning it is, counted from 1; of no meaning for other kinds.</param>
    public Audience AudienceOf(ReminderKind kind, int overdueMorning = 1) => kind switch
    {
        ReminderKind.Half => HalfTo,
        ReminderKind.Percent => PercentTo,
        ReminderKind.DayBefore => DayBeforeTo,
        ReminderKind.HoursBefore => HoursBeforeTo,
        ReminderKind.Missed => MissedTo,
        ReminderKind.OverdueMorning when McuHeadFromMorning > 0 && overdueMorning >= McuHeadFromMorning
            => OverdueMorningTo | Audience.McuHead,
        ReminderKind.OverdueMorning => OverdueMorningTo,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind of reminder."),
    };
}
