using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Finds the right word for a mistyped one.</summary>
internal static class Nearest
{
    /// <summary>A shorter beginning in common is chance.</summary>
    private const int LeastBeginning = 4;

    /// <summary>
    /// The word that is spelled most like it, else one that it begins with, begins like or contains; null where nothing is near enough to
    /// be meant.
    /// </summary>
    public static string? To(string typed, IReadOnlyCollection<string> known) =>
        BySpelling(typed, known)
        ?? Longest(known.Where(word => word.Length > 2 && typed.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        ?? known.Where(word => BeginAlike(typed, word)).MaxBy(word => Beginning(typed, word))
        ?? Longest(known.Where(word => typed.Length >= LeastBeginning && word.Contains(typed, StringComparison.OrdinalIgnoreCase)));

    private static string? BySpelling(string typed, IEnumerable<string> known) =>
        known.Select(word => (word, far: Spelling.Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(pair => pair.far <= Math.Max(2, pair.word.Length / 3)).OrderBy(pair => pair.far)
            .Select(pair => pair.word).FirstOrDefault();

    private static string? Longest(IEnumerable<string> words) => words.MaxBy(word => word.Length);

    // «executing» is far from «execute» by letters, and near for people.
    private static bool BeginAlike(string typed, string word) =>
        Beginning(typed, word) is var common && common >= LeastBeginning && common * 3 >= Math.Min(word.Length, typed.Length) * 2;

    private static int Beginning(string a, string b) =>
        a.Zip(b).TakeWhile(pair => char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)).Count();
}
