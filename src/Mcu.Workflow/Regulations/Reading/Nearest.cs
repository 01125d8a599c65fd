using Mcu.Workflow.Texts;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Finds the right word for a mistyped one.</summary>
internal static class Nearest
{
    /// <summary>The word at the least distance, or null where nothing is near enough to be meant.</summary>
    public static string? To(string typed, IReadOnlyCollection<string> known)
    {
        // «monday» is far from «mon» by letters, and near for people.
        if (known.FirstOrDefault(word => word.Length > 2 && typed.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } begun)
        {
            return begun;
        }

        var best = known.Select(word => (word, far: Spelling.Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .OrderBy(pair => pair.far).FirstOrDefault();
        return best.word is not null && best.far <= Math.Max(2, best.word.Length / 3) ? best.word : null;
    }
}
