using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mcu.Workflow.Deadlines;

/// <summary>What a term is counted in.</summary>
public enum TermUnit
{
    /// <summary>Calendar days, all of them: the terms of the law on citizens' appeals (59-FZ). Written "30d".</summary>
    CalendarDays,

    /// <summary>Working days of the organisation. Written "10wd".</summary>
    WorkingDays,

    /// <summary>Hours of working time. Written "9wh".</summary>
    WorkingHours,

    /// <summary>Minutes of working time. Written "60wm".</summary>
    WorkingMinutes,
}

/// <summary>How long something may take, for example "30d" or "9wh". From 1 to <see cref="MaxValue"/> of a unit.</summary>
public readonly record struct Term
{
    /// <summary>The largest number of units; more is a slip of the hand.</summary>
    public const int MaxValue = 9999;

    // The longer endings go first: "10wd" ends in "d" too.
    private static readonly (string Ending, TermUnit Unit)[] Endings =
    [
        ("wd", TermUnit.WorkingDays), ("wh", TermUnit.WorkingHours), ("wm", TermUnit.WorkingMinutes), ("d", TermUnit.CalendarDays),
    ];

    /// <summary>A term of so many units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to <see cref="MaxValue"/>.</exception>
    public Term(int value, TermUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxValue);
        (Value, Unit) = (value, unit);
    }

    /// <summary>How many units; zero only in a value that was never set.</summary>
    public int Value { get; }

    /// <summary>What it is counted in.</summary>
    public TermUnit Unit { get; }

    /// <summary>The working time of a term in hours or minutes, or null when it is counted in days.</summary>
    public TimeSpan? WorkingTime => Unit switch
    {
        TermUnit.WorkingHours => TimeSpan.FromHours(Value),
        TermUnit.WorkingMinutes => TimeSpan.FromMinutes(Value),
        _ => null,
    };

    /// <summary>Reads "30d", "10wd", "9wh" or "60wm", in any case and with spaces around.</summary>
    /// <returns>False when it is not a term.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Term term)
    {
        term = default;
        var trimmed = (text ?? "").Trim();
        var (ending, unit) = Array.Find(Endings, known => trimmed.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase));
        if (ending is null
            || !int.TryParse(trimmed[..^ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value is < 1 or > MaxValue)
        {
            return false;
        }

        term = new Term(value, unit);
        return true;
    }

    /// <summary>The term as <see cref="TryParse"/> reads it.</summary>
    public override string ToString()
    {
        var unit = Unit;
        return Value.ToString(CultureInfo.InvariantCulture) + Array.Find(Endings, known => known.Unit == unit).Ending;
    }
}
