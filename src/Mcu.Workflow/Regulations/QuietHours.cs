using System.Globalization;

namespace Mcu.Workflow.Regulations;

/// <summary>
/// A stretch of every day in which people are left in peace: both are times of the municipality's own clocks, and where it ends earlier
/// than it begins it goes over midnight.
/// </summary>
public sealed record QuietTime(TimeOnly From, TimeOnly To)
{
    /// <summary>Reads «21:00-08:00»; people type dashes of all lengths.</summary>
    /// <returns>Null where it is no such stretch, or one that lasts all day.</returns>
    public static QuietTime? TryRead(string text) =>
        text.Split('-', '\u2013', '\u2014') is [var from, var to] && TryTime(from, out var start)
        && TryTime(to, out var end) && start != end
            ? new QuietTime(start, end)
            : null;

    /// <summary>When the quiet ends that holds at this local moment; null where none holds.</summary>
    public DateTime? EndAfter(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        // A stretch of the clock that goes over midnight: time is compared on a circle.
        if (!time.IsBetween(From, To))
        {
            return null;
        }

        var end = local.Date + To.ToTimeSpan();
        return end > local ? end : end.AddDays(1);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>
/// When the program says nothing of its own accord; null for never. Who wrote or pressed is answered at any hour, and danger knows no
/// quiet.
/// </summary>
/// <param name="Staff">Reminders, digests, news of posts and of the regulation.</param>
/// <param name="Residents">What the staff tell a resident: it leaves when the quiet is over.</param>
public sealed record QuietHours(QuietTime? Staff, QuietTime? Residents)
{
    public static readonly QuietHours Never = new(null, null);
}
