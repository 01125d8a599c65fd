using Mcu.Workflow.People;

namespace Mcu.Workflow.Regulations;

/// <summary>Stands in until the regulation's own branch lands.</summary>
public sealed record Regulation
{
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
    public IReadOnlySet<Right> RightsOf(string role) => new HashSet<Right>();
}
