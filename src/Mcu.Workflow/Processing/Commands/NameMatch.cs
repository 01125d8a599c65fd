using Mcu.Workflow.People.Names;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// Compares names as people type them: in any Russian case («Иванову»), with an initial («Иванова А.»), in Latin letters («ivanova»).
/// </summary>
internal static class NameMatch
{
    private static readonly char[] Between = [' ', '.', ',', '\t', '\n', '(', ')', '«', '»', '"'];

    /// <summary>Those who are certainly meant by all the typed words; where there are none, those who may be.</summary>
    public static IReadOnlyList<T> Among<T>(IEnumerable<T> people, Func<T, string> nameOf, string typed) =>
        new NameSearch<T>(people, nameOf).Find(typed).People;

    /// <summary>Each typed word begins the word of the name at its place: «отд комм» begins «Отдел коммунальных сетей».</summary>
    public static bool Begins(string name, string typed)
    {
        var (words, begun) = (Words(name), Words(typed));
        return begun.Length > 0 && begun.Length <= words.Length
            && begun.Index().All(b => words[b.Index].StartsWith(b.Item, StringComparison.Ordinal));
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Replace('ё', 'е').Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
