using Mcu.Bots.Desk;

namespace Mcu.Bots.Commands;

/// <summary>Days of the municipality's own calendar and the moments they begin at.</summary>
internal static class LocalDays
{
    public static DateOnly Today(this Work work) => work.DayOf(work.Now);

    public static DateOnly DayOf(this Work work, DateTimeOffset moment) => DateOnly.FromDateTime(work.Local(moment));

    public static DateTimeOffset StartOf(this Work work, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, work.Town.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
