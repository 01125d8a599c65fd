using System.Globalization;

namespace Mcu.Workflow.Deadlines;

/// <summary>Days in a row, both ends included.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>How many days.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>True for a Saturday with its Sunday and nothing around them.</summary>
    public bool IsPlainWeekend => Days == 2 && First.DayOfWeek == DayOfWeek.Saturday;
}

/// <summary>A list of days grouped into ranges, printed in the reader's language: "7–9 марта, 30 апреля – 3 мая".</summary>
/// <param name="ranges">In order of time.</param>
public sealed class DayRanges(IReadOnlyList<DayRange> ranges) : IFormattable
{
    private const int Shown = 12;

    /// <summary>The ranges in order of time, all of them.</summary>
    public IReadOnlyList<DayRange> Ranges { get; } = ranges;

    /// <summary>How many days there are in all ranges.</summary>
    public int Days => Ranges.Sum(range => range.Days);

    /// <summary>Groups days that follow one another.</summary>
    public static DayRanges Of(IEnumerable<DateOnly> days)
    {
        var ranges = new List<DayRange>();
        foreach (var day in days)
        {
            if (ranges is [.., var last] && last.Last.AddDays(1) == day)
            {
                ranges[^1] = last with { Last = day };
            }
            else
            {
                ranges.Add(new DayRange(day, day));
            }
        }

        return new DayRanges(ranges);
    }

    /// <summary>Prints the days in a culture; the format is ignored. The year is named when it is not the same for all days.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (Ranges.Count == 0)
        {
            return "";
        }

        var full = Ranges[0].First.Year == Ranges[^1].Last.Year ? "d MMMM" : "d MMMM yyyy";
        var shown = Ranges.Take(Shown).Select(range => Print(range, full, formatProvider));
        return string.Join(", ", Ranges.Count > Shown ? shown.Append("…") : shown);
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    private static string Print(DayRange range, string full, IFormatProvider? culture)
    {
        var last = range.Last.ToString(full, culture);
        return range.Days == 1 ? last
            : (range.First.Year, range.First.Month) == (range.Last.Year, range.Last.Month) ? $"{range.First.Day}–{last}"
            : $"{range.First.ToString(full, culture)} – {last}";
    }
}
