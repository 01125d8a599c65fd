using Mcu.Workflow.Calendars;

namespace Mcu.Workflow.Regulations;

/// <summary>How often a regular date comes.</summary>
public enum Every
{
    Month,
    Quarter,
    Year,
}

/// <summary>
/// Something that is due again and again by the municipality's own calendar: figures for the regional centre by the 5th of the month after each
/// quarter (S2 III.3.2), a monthly summary (S0 2.2).
/// </summary>
/// <param name="Code">Its code; the same in two editions for the same duty.</param>
/// <param name="Name">What is due.</param>
/// <param name="Every">After each month, quarter or year.</param>
/// <param name="Day">By which day of the month that follows, 1 to 28.</param>
/// <param name="RemindWorkingDays">How many working days ahead it is spoken of for the first time.</param>
/// <param name="To">Codes of roles and posts: whoever has one of them hears and may say that it is done.</param>
public sealed record RegularDate(string Code, string Name, string? NameEn, Every Every, int Day, int RemindWorkingDays, IReadOnlyList<string> To)
{
    private int Months => Every switch { Every.Month => 1, Every.Quarter => 3, _ => 12 };

    /// <summary>The first due day on or after this day. One that falls on a day off is due on the working day before it: nobody is there to hand in later.</summary>
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

    private DateOnly Rolled(DateOnly month, WorkClock work)
    {
        var due = month.AddDays(Day - 1);
        return work.IsWorkingDay(due) ? due : work.PreviousWorkingDay(due);
    }
}
