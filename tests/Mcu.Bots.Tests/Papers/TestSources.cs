using System.Text.RegularExpressions;

namespace Mcu.Bots.Tests.Papers;

/// <summary>A test, or a class of tests, as it stands in the sources, with the clauses that it says it shows.</summary>
/// <param name="Method">Null for the class.</param>
internal sealed record MarkedTest(string Class, string? Method, bool IsTest, IReadOnlyList<Tag> Tags)
{
    public string Name => Method is null ? Class : $"{Class}.{Method}";

    public IReadOnlyList<string> Clauses => [.. Tags.Select(tag => tag.Clause)];
}

/// <summary>A clause that a test shows, and the words of the decree that it enacts; null where it quotes none.</summary>
internal sealed record Tag(string Clause, string? Words);

/// <summary>The tests of all projects, read from their sources: no project refers to all the others.</summary>
internal static partial class TestSources
{
    public static IReadOnlyList<MarkedTest> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Paper.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(file => Read(File.ReadAllLines(file))),
    ];

    /// <summary>The attributes above a class or a method are its own.</summary>
    public static IEnumerable<MarkedTest> Read(IEnumerable<string> lines)
    {
        var (inside, above) = ("", new List<string>());
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                above.Add(line);
                continue;
            }

            if (Class().Match(line) is { Success: true } type)
            {
                inside = type.Groups["name"].Value;
                yield return new MarkedTest(inside, null, inside.EndsWith("Tests", StringComparison.Ordinal), TagsOf(above));
            }
            else if (Method().Match(line) is { Success: true } method)
            {
                yield return new MarkedTest(inside, method.Groups["name"].Value, above.Exists(Test().IsMatch), TagsOf(above));
            }

            above.Clear();
        }
    }

    private static IReadOnlyList<Tag> TagsOf(IEnumerable<string> attributes) =>
        [.. attributes.SelectMany(line => Clause().Matches(line))
        .Select(clause => new Tag(clause.Groups["id"].Value,
        clause.Groups["words"] is { Success: true, Value: var words } ? words : null))];

    [GeneratedRegex(@"^(public |internal )?(sealed |abstract |static |partial )*class (?<name>\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^public (async )?(Task|void) (?<name>\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"\b(\w*Fact|\w*Theory|InEveryMessenger)\b")]
    private static partial Regex Test();

    [GeneratedRegex("\\bClause\\(\"(?<id>[^\"]*)\"(, \"(?<words>[^\"]*)\")?\\)")]
    private static partial Regex Clause();
}
