using System.Globalization;

namespace Mcu.Workflow.Regulations;

/// <summary>The municipality's act behind a regulation. A changed act is another edition of it, with a file of its own.</summary>
/// <param name="Number">The number of the act, e.g. 1385.</param>
/// <param name="Date">The day it was signed.</param>
/// <param name="Edition">Which edition of the act, e.g. the day of its last change; null for the first.</param>
/// <param name="ValidFrom">The first day on which it is in force, by the municipality's own calendar.</param>
/// <param name="ValidTo">The last day on which it is in force; null where it has no end.</param>
/// <param name="Title">What the municipality calls it.</param>
/// <param name="Link">Where it can be read.</param>
public sealed record Act(string Number, DateOnly Date, string? Edition, DateOnly ValidFrom, DateOnly? ValidTo, string? Title, string? Link)
{
    /// <summary>What an appeal remembers of the edition it was registered by.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Number} {Date:yyyy-MM-dd}{(Edition is null ? "" : $" {Edition}")}");
}
