using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Workflow.Imports;

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

    /// <summary>What its sender should look at.</summary>
    public IReadOnlyList<RowRemark> Remarks { get; init; } = [];
}

/// <summary>Something about a row that was taken.</summary>
/// <param name="Key">The phrase is <c>imports.remark.{Key}</c>.</param>
internal sealed record RowRemark(string Key, params (string Name, object? Value)[] Args);

/// <summary>A row that is not loaded, whatever stands in it.</summary>
/// <param name="Why">The phrase is <c>imports.row.{Why}</c>.</param>
internal sealed record PassedRow(int Line, string Number, string Why);

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
internal sealed record ImportReportLine(int Line, string Number, RowOutcome Outcome, string Appeal, string Why, bool Open = false);
