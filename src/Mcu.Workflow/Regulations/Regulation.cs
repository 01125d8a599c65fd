using Mcu.Workflow.People;

namespace Mcu.Workflow.Regulations;

/// <summary>Stands in until the regulation's own branch lands.</summary>
public sealed record Regulation
{
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
    public IReadOnlyDictionary<string, IReadOnlySet<Right>> Roles { get; init; } = new Dictionary<string, IReadOnlySet<Right>>();
    public IReadOnlySet<Right> RightsOf(string role) => Roles.TryGetValue(role, out var rights) ? rights : new HashSet<Right>();
}
