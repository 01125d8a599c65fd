using System.Collections.Frozen;

namespace Mcu.Workflow.Calendars;

/// <summary>Working hours of an organisation by weekday, in its local time. Immutable.</summary>
public sealed record WorkingHours
{
    // Labour Code, article 95.
    private static readonly TimeSpan ShorterBy = TimeSpan.FromHours(1);

    private readonly FrozenDictionary<DayOfWeek, IReadOnlyList<WorkInterval>> _week;

    internal WorkingHours(IEnumerable<KeyValuePair<DayOfWeek, IReadOnlyList<WorkInterval>>> week)
    {
        _week = week.ToFrozenDictionary();
        // Compared by length: a duty written as two halves of a day is round the clock too.
        IsRoundTheClock = Enum.GetValues<DayOfWeek>().All(day => Length(OfWeekday(day)) == TimeSpan.FromHours(24));
    }

    /// <summary>Monday to Thursday 08:00-17:00, Friday 08:00-16:00, lunch 12:00-12:48: a 40-hour week less the lunches.</summary>
    public static WorkingHours Default { get; } = Parse(new Dictionary<DayOfWeek, string>
    {
        [DayOfWeek.Monday] = "08:00-12:00, 12:48-17:00",
        [DayOfWeek.Tuesday] = "08:00-12:00, 12:48-17:00",
        [DayOfWeek.Wednesday] = "08:00-12:00, 12:48-17:00",
        [DayOfWeek.Thursday] = "08:00-12:00, 12:48-17:00",
        [DayOfWeek.Friday] = "08:00-12:00, 12:48-16:00",
    });

    /// <summary>
    /// Whose hours apply on a weekend day that the Government made working, if the weekend day has no hours of its own.
    /// </summary>
    public DayOfWeek WorkingSaturdayAs { get; init; } = DayOfWeek.Friday;

    /// <summary>True when all seven days are open for 24 hours: such a duty knows no days off and no short days.</summary>
    public bool IsRoundTheClock { get; }

    /// <summary>True when no weekday has any hours: no deadline could ever be reached by such a schedule.</summary>
    public bool IsEmpty => _week.Values.All(intervals => intervals.Count == 0);

    /// <summary>Reads hours such as "08:00-12:00, 12:48-17:00"; "00:00-24:00" is the whole day; "" or no entry is a day off.</summary>
    /// <exception cref="WorkingHoursFormatException">The text of a day is not understood; names what was expected.</exception>
    public static WorkingHours Parse(IReadOnlyDictionary<DayOfWeek, string> week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return new(week.Select(day => KeyValuePair.Create(day.Key, WorkingHoursText.TryRead(day.Value)
            ?? throw new WorkingHoursFormatException(day.Key, day.Value))));
    }

    /// <summary>The hours of a weekday in an ordinary week, in order; empty when closed.</summary>
    public IReadOnlyList<WorkInterval> OfWeekday(DayOfWeek day) => _week.GetValueOrDefault(day, []);

    /// <summary>The hours of a certain day by the production calendar, in order; empty on a day off.</summary>
    public IReadOnlyList<WorkInterval> On(DateOnly day, ProductionCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var own = OfWeekday(day.DayOfWeek);
        if (IsRoundTheClock)
        {
            return own;
        }

        return calendar.KindOf(day) switch
        {
            DayKind.Off => calendar.IsPlainWeekend(day) ? own : [],
            DayKind.Working => OfWorkingDay(day, own),
            DayKind.Short => Shorter(OfWorkingDay(day, own)),
            var unknown => throw new InvalidOperationException($"A day of unknown kind: {unknown}"),
        };
    }

    private IReadOnlyList<WorkInterval> OfWorkingDay(DateOnly day, IReadOnlyList<WorkInterval> own) =>
        own.Count == 0 && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? OfWeekday(WorkingSaturdayAs) : own;

    // An hour of work, not of the clock: when the last stretch is shorter than an hour, the rest is taken before the lunch.
    private static List<WorkInterval> Shorter(IReadOnlyList<WorkInterval> intervals)
    {
        var left = Length(intervals) - ShorterBy;
        var kept = new List<WorkInterval>();
        foreach (var interval in intervals.TakeWhile(_ => left > TimeSpan.Zero))
        {
            kept.Add(interval with { To = interval.From + (left < interval.Length ? left : interval.Length) });
            left -= interval.Length;
        }

        return kept;
    }

    private static TimeSpan Length(IEnumerable<WorkInterval> intervals) =>
        intervals.Aggregate(TimeSpan.Zero, (sum, interval) => sum + interval.Length);
}
