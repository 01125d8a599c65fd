using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;

namespace Mcu.Bots.Rules;

/// <summary>A clause of a decree and what realises it here.</summary>
internal sealed record Clause(string Id, string What, string RealisedBy, string Test)
{
    /// <summary>The part of the program to come that will bring it; null where it is here or needs nothing.</summary>
    public string? Later => After("later: ");

    /// <summary>Why no software is needed; null where some is.</summary>
    public string? Formality => After("formality: ");

    private string? After(string word) => RealisedBy.StartsWith(word, StringComparison.Ordinal) ? RealisedBy[word.Length..] : null;
}

/// <summary>docs/clauses.md, which travels inside the program: a table of clause, what it says, what realises it, which test shows it.</summary>
internal static partial class ClauseRegister
{
    private const string Paper = "Mcu.Bots.docs.clauses.md";

    private static readonly Lazy<IReadOnlyList<Clause>> Register = new(Load);

    public static IReadOnlyList<Clause> All => Register.Value;

    /// <summary>The clause meant; people type «С» for S, and any dash or none.</summary>
    public static Clause? Find(string typed) => Parse(typed) is { } id ? All.FirstOrDefault(clause => clause.Id == IdOf(id)) : null;

    /// <summary>Why there is no answer: the words are no id, or the register does not have it.</summary>
    public static string WhyNot(string typed) => Parse(typed) is { } id
        ? $"docs/clauses.md has no clause {IdOf(id)}; the nearest is {Nearest(id)}"
        : $"expected a clause such as S1-46; got «{typed}»";

    /// <summary>The rows of the tables whose first cell is a clause; other tables of the paper are passed over.</summary>
    public static IReadOnlyList<Clause> Read(IEnumerable<string> lines) =>
    [
        .. lines.Select(line => line.Trim()).Where(line => line.StartsWith('|') && line.EndsWith('|'))
            .Select(line => line[1..^1].Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && Parse(cells[0]) is not null)
            .Select(cells => new Clause(cells[0], cells[1], cells[2], cells[3])),
    ];

    private static IReadOnlyList<Clause> Load()
    {
        using var stream = typeof(ClauseRegister).Assembly.GetManifestResourceStream(Paper) ?? throw new InvalidOperationException($"{Paper} is not embedded");
        using var paper = new StreamReader(stream);
        return Read(paper.ReadToEnd().Split('\n'));
    }

    /// <summary>Of the decree that is nearest the clause that is nearest.</summary>
    private static string Nearest((int Decree, int Number) id) =>
        All.Select(clause => Parse(clause.Id)!.Value).OrderBy(known => (Math.Abs(known.Decree - id.Decree), Math.Abs(known.Number - id.Number))).Select(IdOf).First();

    private static string IdOf((int Decree, int Number) id) => $"S{id.Decree}-{id.Number}";

    private static (int Decree, int Number)? Parse(string typed) => Id().Find(typed.Trim()) is { Success: true } id
        ? (Part(id, "decree"), Part(id, "number"))
        : null;

    private static int Part(Match id, string name) => int.Parse(id.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[SСsс] ?(?<decree>[0-9])[-–— .]+(?<number>[0-9]{1,3})$", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Id();
}
