using System.Diagnostics.CodeAnalysis;

namespace Mcu.Workflow.Calendars;

/// <summary>What the production calendar says of a day.</summary>
public enum DayKind
{
    /// <summary>A weekend, a public holiday, or a day off moved here by the Government or added by the region.</summary>
    Off,

    /// <summary>A working day of full length; a Saturday may be one when a day off was moved from it.</summary>
    Working,

    /// <summary>A working day one hour shorter, before a public holiday (Labour Code, article 95).</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "A short day is what the law calls it; no number is meant.")]
    Short,
}
