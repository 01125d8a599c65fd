using Mcu.Workflow.Calendars;

namespace Mcu.Workflow.Regulations;

/// <summary>How often a regular date comes.</summary>
public enum Every
{
    Month,
    Quarter,
    Year,
}

/// <summary>Where a regular date goes that falls on a day off.</summary>
public enum DateRolling
{
    /// <summary>
    /// To the working day before, as long as that lies after the period that is reported; else to the first working day after.
    /// </summary>
    Previous,

    /// <summary>To the first working day after.</summary>
    Next,
}

/// <summary>
/// Something that is due again and again by the municipality's own calendar: figures for the regional centre by the 5th of the month after
/// each quarter (S2 III.3.2), a monthly summary (S0 2.2).
/// </summary>
/// <param name="Code">Its code; the same in two editions for the same duty.</param>
/// <param name="Name">What is due.</param>
/// <param name="Every">After each month, quarter or year.</param>
/// <param name="Day">By which day of the month that follows, 1 to 28.</param>
/// <param name="RemindWorkingDays">How many working days ahead it is spoken of for the first time.</param>
/// <param name="To">Codes of roles and posts: whoever has one of them hears and may say that it is done.</param>
public sealed record RecurringDuty(string Code, string Name, string? NameEn, Every Every, int Day, int RemindWorkingDays,
    IReadOnlyList<string> To)
{
    /// <summary>Where it goes from a day off.</summary>
    public DateRolling Rolling { get; init; }

    private int Months => Every switch { Every.Month => 1, Every.Quarter => 3, _ => 12 };

    /// <summary>The first due day on or after this day.</summary>
    public DateOnly DueFrom(DateOnly day, WorkClock work)
    {
        for (var month = new DateOnly(day.Year, 1, 1).AddYears(-1); ; month = month.AddMonths(Months))
        {
            if (Rolled(month, work) is var due && due >= day)
            {
                return due;
            }
        }
    }

    /// <summary>The last due day before this day.</summary>
    public DateOnly DueBefore(DateOnly day, WorkClock work)
    {
        for (var month = new DateOnly(day.Year + 1, 1, 1); ; month = month.AddMonths(-Months))
        {
            if (Rolled(month, work) is var due && due < day)
            {
                return due;
            }
        }
    }

    /// <summary>The day from which it is spoken of.</summary>
    public DateOnly SpokenOfFrom(DateOnly due, WorkClock work) => work.AddWorkingDays(due, -RemindWorkingDays);

    /// <summary>
    /// The date that the order names, where no working day was left between the end of the reported period and it, so that what is due
    /// comes later than the order says: 5 January, where the holidays last till the 10th. Null for any other date: nobody needs to agree on
    /// it.
    /// </summary>
    public DateOnly? MovedFrom(DateOnly due, WorkClock work)
    {
        var named = new DateOnly(due.Year, due.Month, Day);
        return Rolling == DateRolling.Previous && due > named && Rolled(named.AddDays(1 - Day), work) == due ? named : null;
    }

    /// <summary>
    /// The day from which the head hears that a date has moved: while the reported period lasts and there is time to agree on it.
    /// </summary>
    public DateOnly MoveToldFrom(DateOnly named, WorkClock work) =>
        SpokenOfFrom(work.PreviousWorkingDay(named.AddDays(1 - Day)), work);

    /// <summary>A report is never due before its period has ended: back from a day off, but not out of the new month.</summary>
    private DateOnly Rolled(DateOnly month, WorkClock work)
    {
        var due = month.AddDays(Day - 1);
        if (work.IsWorkingDay(due))
        {
            return due;
        }

        var before = work.PreviousWorkingDay(due);
        return Rolling == DateRolling.Previous && before >= month ? before : work.NextWorkingDay(due);
    }
}
