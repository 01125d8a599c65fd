using Mcu.Workflow.Appeals;
using Mcu.Workflow.Imports;

namespace Mcu.Bots.Imports;

/// <summary>A row of an export in our words.</summary>
internal sealed record ImportRow
{
    public required int Line { get; init; }

    /// <summary>The number there, by which the row is known again.</summary>
    public required string Number { get; init; }
    public required OutsideNews News { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public AppealKind Kind { get; init; }
    public string Text { get; init; } = "";
    public string? Place { get; init; }

    /// <summary>What its sender should look at: keys of phrases <c>imports.remark.*</c>.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>What became of a row.</summary>
internal enum RowOutcome
{
    Taken,
    Updated,
    Unchanged,
    Refused,
}

/// <summary>A line of the report.</summary>
/// <param name="Number">Empty where the row has none.</param>
/// <param name="Appeal">The number here; empty for a refused row.</param>
/// <param name="Open">Taken, and something is still owed.</param>
internal sealed record ReportLine(int Line, string Number, RowOutcome Outcome, string Appeal, string Why, bool Open = false);
