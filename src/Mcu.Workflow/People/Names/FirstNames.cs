using YamlDotNet.Serialization;

namespace Mcu.Workflow.People.Names;

/// <summary>Knows the first names of people, in any case, from <c>first-names.yaml</c>.</summary>
internal static class FirstNames
{
    // «ой», «ем», «ами»: no more follows the stem of a name.
    private const int LongestEnding = 2;

    private static readonly HashSet<string> Stems = Read();

    public static bool Has(string word) =>
        Enumerable.Range(0, LongestEnding + 1)
        .Any(cut => word.Length - cut >= 2 && IsEnding(word.AsSpan(word.Length - cut)) && Stems.Contains(word[..^cut]));

    /// <summary>Whether two words are one name or surname in different cases: «Ольге» and «Ольга».</summary>
    public static bool Same(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var same = 0;
        while (same < shorter && char.ToLowerInvariant(one[same]) == char.ToLowerInvariant(other[same]))
        {
            same++;
        }

        return same >= 2 && one.Length - same <= LongestEnding && other.Length - same <= LongestEnding;
    }

    private static bool IsEnding(ReadOnlySpan<char> ending) =>
        ending.Length == 0 || "аяьйуюеиыомё".Contains(ending[0], StringComparison.Ordinal);

    private static HashSet<string> Read()
    {
        using var stream = typeof(FirstNames).Assembly.GetManifestResourceStream("watching/first-names.yaml")
            ?? throw new InvalidOperationException("The first names are missing.");
        using var text = new StreamReader(stream);
        return [.. new DeserializerBuilder().Build().Deserialize<Dictionary<string, string[]>>(text)["names"]];
    }
}
