namespace Mcu.Workflow.Calendars;

/// <summary>Hours of work within a day, as time passed since local midnight; <paramref name="To"/> is not included.</summary>
/// <param name="From">00:00 or later.</param>
/// <param name="To">Later than <paramref name="From"/>, up to 24:00.</param>
public readonly record struct WorkInterval(TimeSpan From, TimeSpan To)
{
    /// <summary>How long it lasts.</summary>
    public TimeSpan Length => To - From;
}

/// <summary>A stretch of working time between two instants (UTC); <paramref name="To"/> is not included.</summary>
public readonly record struct WorkSpan(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>How long it lasts.</summary>
    public TimeSpan Length => To - From;
}
