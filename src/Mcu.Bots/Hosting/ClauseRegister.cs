using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;

namespace Mcu.Bots.Hosting;

/// <summary>A clause of a decree, or one duty of it, and what realises it here.</summary>
/// <param name="Id">S1-46, or S4-45.2 for a duty of a clause that names several.</param>
/// <param name="Words">What the decree says itself, in short fragments; empty where nothing of it is realised.</param>
internal sealed partial record Clause(string Id, string What, string Words, string RealisedBy, string Test)
{
    private const string Separator = " · later: ";

    /// <summary>
    /// The parts of the program to come that will bring it, or the rest of it; null where all is here or nothing is needed.
    /// </summary>
    public string? Later => After("later: ")
        ?? (IsPartly ? RealisedBy[(RealisedBy.LastIndexOf(Separator, StringComparison.Ordinal) + Separator.Length)..] : null);

    /// <summary>Why no software is needed; null where some is.</summary>
    public string? Formality => After("formality: ");

    /// <summary>Some of it is here and some is not.</summary>
    public bool IsPartly => RealisedBy.StartsWith("partly: ", StringComparison.Ordinal)
        && RealisedBy.Contains(Separator, StringComparison.Ordinal);

    /// <summary>Something of it is here, so there are tests that show it.</summary>
    public bool IsHere => Formality is null && (Later is null || IsPartly);

    /// <summary>What realises it, or the part of it that is realised.</summary>
    public string Realised => !IsHere ? "" : IsPartly
        ? RealisedBy["partly: ".Length..RealisedBy.LastIndexOf(Separator, StringComparison.Ordinal)] : RealisedBy;

    /// <summary>The parts to come by their names.</summary>
    public IReadOnlyList<string> Parts => Later is { } later ? Bracket().Substitute(later, _ => "").Split(", ") : [];

    private string? After(string word) => RealisedBy.StartsWith(word, StringComparison.Ordinal) ? RealisedBy[word.Length..] : null;

    /// <summary>«reports (the form itself), registers»: what stands in brackets says what of it.</summary>
    [GeneratedRegex(@" \([^)]{0,200}\)", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Bracket();
}

/// <summary>
/// docs/clauses.md, which travels inside the program: a table of clause, what it is, the decree's words, what realises it, which test shows
/// it.
/// </summary>
internal static partial class ClauseRegister
{
    private const string Paper = "Mcu.Bots.docs.clauses.md";

    public static IReadOnlyList<Clause> All { get; } = Load();

    /// <summary>The clause meant, or every duty of it; people type «С» for S, and any dash or none.</summary>
    public static IReadOnlyList<Clause> Find(string typed) =>
        Parse(typed) is { } id ? [.. All.Where(clause => Parse(clause.Id) is { } known && Means(id, known))] : [];

    /// <summary>The id as it would stand in the register; null where the words are no id.</summary>
    public static string? IdTyped(string typed) => Parse(typed) is { } id ? IdOf(id) : null;

    /// <summary>Of the decree that is nearest the clause that is nearest.</summary>
    public static string NearestTo(string typed) => Parse(typed) is { } id
        ? IdOf(All.Select(clause => Parse(clause.Id)!.Value)
        .OrderBy(known => (Math.Abs(known.Decree - id.Decree), Math.Abs(known.Number - id.Number), known.Duty)).First())
        : "";

    /// <summary>The rows of the tables whose first cell is a clause; other tables of the paper are passed over.</summary>
    public static IReadOnlyList<Clause> Read(IEnumerable<string> lines) =>
    [
        .. lines.Select(line => line.Trim()).Where(line => line.StartsWith('|') && line.EndsWith('|'))
            .Select(line => line[1..^1].Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && Parse(cells[0]) is not null)
            .Select(cells => new Clause(cells[0], cells[1], cells[2] == "–" ? "" : cells[2], cells[3], cells[4])),
    ];

    private static IReadOnlyList<Clause> Load()
    {
        using var stream = typeof(ClauseRegister).Assembly.GetManifestResourceStream(Paper)
            ?? throw new InvalidOperationException($"{Paper} is not embedded");
        using var paper = new StreamReader(stream);
        return Read(paper.ReadToEnd().Split('\n'));
    }

    private static bool Means((int Decree, int Number, int Duty) id, (int Decree, int Number, int Duty) known) =>
        id == known || (id.Duty == 0 && (id.Decree, id.Number) == (known.Decree, known.Number));

    private static string IdOf((int Decree, int Number, int Duty) id) => $"S{id.Decree}-{id.Number}{(id.Duty == 0 ? "" : $".{id.Duty}")}";

    private static (int Decree, int Number, int Duty)? Parse(string typed) => Id().Find(typed.Trim()) is { Success: true } id
        ? (Part(id, "decree"), Part(id, "number"), id.Groups["duty"].Success ? Part(id, "duty") : 0)
        : null;

    private static int Part(Match id, string name) => int.Parse(id.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[SСsс] ?(?<decree>[0-9])[-–— .]+(?<number>[0-9]{1,3})(?:\.(?<duty>[0-9]{1,2}))?$", RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex Id();
}
