using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Regulations;

/// <summary>What the words of other systems mean here.</summary>
/// <param name="Statuses">The state that a status or a stage of an export means, by <see cref="PlainName"/>.</param>
public sealed record ImportRules(IReadOnlyDictionary<string, AppealState> Statuses)
{
    public static readonly ImportRules None = new(new Dictionary<string, AppealState>());

    /// <summary>The states that an export may name: the others are steps of our own.</summary>
    public static IReadOnlyDictionary<string, AppealState> Named { get; } = new Dictionary<string, AppealState>(StringComparer.Ordinal)
    {
        ["registered"] = AppealState.Registered,
        ["in-work"] = AppealState.InWork,
        ["interim"] = AppealState.Interim,
        ["closed"] = AppealState.Closed,
        ["redirected"] = AppealState.Redirected,
        ["declined"] = AppealState.Declined,
    };

    /// <summary>The state that the first of these words means that is known; null where none is.</summary>
    public AppealState? StateOf(params IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (Statuses.TryGetValue(PlainName.Of(word), out var state))
            {
                return state;
            }
        }

        return null;
    }
}
