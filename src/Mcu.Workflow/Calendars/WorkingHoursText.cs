using System.Globalization;

namespace Mcu.Workflow.Calendars;

/// <summary>A day's working hours are not understood.</summary>
/// <param name="day">The weekday whose text it is.</param>
/// <param name="text">The text as it was written.</param>
public sealed class WorkingHoursFormatException(DayOfWeek day, string text) : FormatException(
    $"{day}: \"{text}\" is not working hours. Expected stretches within one day, in order and not overlapping, parted by commas, " +
    "such as \"08:00-12:00, 12:48-17:00\"; the whole day is \"00:00-24:00\"; a day off is \"\".")
{
    /// <summary>The weekday whose text it is.</summary>
    public DayOfWeek Day { get; } = day;

    /// <summary>The text as it was written.</summary>
    public string Text { get; } = text;
}

/// <summary>Reads the hours of one day.</summary>
internal static class WorkingHoursText
{
    /// <summary>The stretches of the day in order, none for a day off; null when the text is not understood.</summary>
    internal static IReadOnlyList<WorkInterval>? TryRead(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var parts = text.Split(',');
        var intervals = parts.Select(ReadInterval).OfType<WorkInterval>().ToList();
        var inOrder = intervals.Zip(intervals.Skip(1)).All(pair => pair.First.To <= pair.Second.From);
        return intervals.Count == parts.Length && inOrder ? intervals : null;
    }

    // People type dashes of all lengths.
    private static WorkInterval? ReadInterval(string text) =>
        text.Split('-', '\u2013', '\u2014') is [var from, var to]
        && ReadTime(from) is { } start && ReadTime(to) is { } end && start < end
            ? new WorkInterval(start, end)
            : null;

    // TimeSpan and TimeOnly do not read "24:00", and the end of a day must be sayable.
    private static TimeSpan? ReadTime(string text) =>
        text.Trim() is var time && string.Equals(time, "24:00", StringComparison.Ordinal)
            ? TimeSpan.FromHours(24)
            : TimeOnly.TryParseExact(time, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                ? read.ToTimeSpan()
                : null;
}
