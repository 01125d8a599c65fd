namespace Mcu.Workflow.Appeals.Values;

/// <summary>What of an appeal its terms and its way depend on.</summary>
/// <param name="Source">The channel that it came by, or one of <see cref="Sources"/>.</param>
/// <param name="Topic">The topic's code; null while nobody could tell.</param>
public sealed record AppealFacts(string Source, string? Topic)
{
    public AppealKind Kind { get; init; }
    public bool Important { get; init; }
    public ApplicantKind Applicant { get; init; }
}
