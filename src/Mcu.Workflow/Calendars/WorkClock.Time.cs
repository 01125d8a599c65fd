namespace Mcu.Workflow.Calendars;

/// <content>Amounts of working time. Every method steps by stretches of a day, never by minutes.</content>
public sealed partial class WorkClock
{
    /// <summary>True when work is going on at the instant.</summary>
    public bool IsWorkingMoment(DateTimeOffset instant) =>
        SpansOn(LocalDay(instant)).Any(span => span.From <= instant && instant < span.To);

    /// <summary>The instant itself when work is going on, otherwise the moment when it next begins.</summary>
    public DateTimeOffset NextWorkingMoment(DateTimeOffset instant) => SpansFrom(instant).First().From;

    /// <summary>The start of the first working day that begins strictly after the instant.</summary>
    public DateTimeOffset NextWorkingMorning(DateTimeOffset instant)
    {
        var today = LocalDay(instant);
        return IsWorkingDay(today) && StartOfWorkingDay(today) is var morning && morning > instant
            ? morning
            : StartOfWorkingDay(NextWorkingDay(today));
    }

    /// <summary>
    /// The moment when that much working time has passed since the instant. Time that runs out at the end of a day gives the end of that
    /// day, not the next morning. Nothing to add gives the instant itself; a negative amount is subtracted.
    /// </summary>
    public DateTimeOffset AddWorkingTime(DateTimeOffset instant, TimeSpan amount)
    {
        if (amount <= TimeSpan.Zero)
        {
            return amount == TimeSpan.Zero ? instant.ToUniversalTime() : SubtractWorkingTime(instant, -amount);
        }

        foreach (var span in SpansFrom(instant))
        {
            if (amount <= span.Length)
            {
                return span.From + amount;
            }

            amount -= span.Length;
        }

        throw Endless(nameof(amount));
    }

    /// <summary>
    /// The latest moment since which that much working time passes up to the instant; always within working time. Undoes
    /// <see cref="AddWorkingTime"/> for a start within working time. Nothing to subtract gives the instant; a negative amount is added.
    /// </summary>
    public DateTimeOffset SubtractWorkingTime(DateTimeOffset instant, TimeSpan amount)
    {
        if (amount <= TimeSpan.Zero)
        {
            return amount == TimeSpan.Zero ? instant.ToUniversalTime() : AddWorkingTime(instant, -amount);
        }

        foreach (var span in SpansBackFrom(instant))
        {
            if (amount <= span.Length)
            {
                return span.To - amount;
            }

            amount -= span.Length;
        }

        throw Endless(nameof(amount));
    }

    /// <summary>How much working time lies between two instants; negative when the second is earlier.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -WorkingTimeBetween(to, from);
        }

        return SpansFrom(from).TakeWhile(span => span.From < to)
            .Aggregate(TimeSpan.Zero, (sum, span) => sum + ((span.To < to ? span.To : to) - span.From));
    }

    /// <summary>The working stretches since the instant, the first cut to begin no earlier; goes on to the year 9999.</summary>
    internal IEnumerable<WorkSpan> SpansFrom(DateTimeOffset instant)
    {
        instant = instant.ToUniversalTime();
        for (var day = LocalDay(instant); day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            foreach (var span in SpansOn(day).Where(span => span.To > instant))
            {
                yield return span.From < instant ? span with { From = instant } : span;
            }
        }
    }

    private IEnumerable<WorkSpan> SpansBackFrom(DateTimeOffset instant)
    {
        instant = instant.ToUniversalTime();
        for (var day = LocalDay(instant); day > DateOnly.MinValue; day = day.AddDays(-1))
        {
            foreach (var span in SpansOn(day).Reverse().Where(span => span.From < instant))
            {
                yield return span.To > instant ? span with { To = instant } : span;
            }
        }
    }

    private static ArgumentOutOfRangeException Endless(string argument) =>
        new(argument, "So much working time does not fit into the years 1-9999.");
}
