using System.Text.RegularExpressions;

namespace Mcu.Bots.Rules;

/// <summary>A clause of a decree and what realises it here.</summary>
internal sealed record Clause(string Id, string What, string RealisedBy, string Test);

/// <summary>docs/clauses.md, which travels inside the program: a table of clause, what it says, what realises it, which test shows it.</summary>
internal static partial class ClauseRegister
{
    private const string Paper = "Mcu.Bots.docs.clauses.md";

    private static readonly Lazy<IReadOnlyList<Clause>> Register = new(Load);

    public static IReadOnlyList<Clause> All => Register.Value;

    public static Clause? Find(string id) => All.FirstOrDefault(clause => clause.Id.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Why there is no answer: the id is none, or the register does not have it.</summary>
    public static string WhyNot(string id) => IsId().IsMatch(id.Trim())
        ? $"docs/clauses.md has no clause {id.Trim().ToUpperInvariant()}"
        : $"expected a clause such as S1-46; got «{id}»";

    /// <summary>The rows of the tables whose first cell is a clause; other tables of the paper are passed over.</summary>
    public static IReadOnlyList<Clause> Read(IEnumerable<string> lines) =>
    [
        .. lines.Select(line => line.Trim()).Where(line => line.StartsWith('|') && line.EndsWith('|'))
            .Select(line => line[1..^1].Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && IsId().IsMatch(cells[0]))
            .Select(cells => new Clause(cells[0], cells[1], cells[2], cells[3])),
    ];

    private static IReadOnlyList<Clause> Load()
    {
        using var stream = typeof(ClauseRegister).Assembly.GetManifestResourceStream(Paper) ?? throw new InvalidOperationException($"{Paper} is not embedded");
        using var paper = new StreamReader(stream);
        return Read(paper.ReadToEnd().Split('\n'));
    }

    [GeneratedRegex(@"^S[0-4]-[1-9]\d?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsId();
}
