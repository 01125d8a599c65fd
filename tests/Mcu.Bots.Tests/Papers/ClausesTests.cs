using System.Text.RegularExpressions;
using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.HouseRules;

namespace Mcu.Bots.Tests.Papers;

/// <summary>docs/clauses.md and the tests say the same of the clauses of the five decrees, and what the paper names is there.</summary>
public sealed partial class ClausesTests
{
    private static readonly string[] Parts = ["participation", "meetings and tasks", "reports", "registers", "sorting"];

    /// <summary>Why a clause needs no program; what comes after a semicolon says more.</summary>
    private static readonly string[] Formalities = ["a legal basis", "the decree's own adoption", "a definition", "a status",
        "people and papers", "wording"];

    /// <summary>Clauses that name who has a part in the centre: nothing but the municipality's own file can show them.</summary>
    private static readonly string[] Roles =
    [
        "S0-8", "S0-27", "S0-28", "S0-32", "S0-36", "S1-33", "S1-35", "S1-36", "S1-37", "S1-49", "S1-66", "S2-6", "S2-45",
        "S3-7", "S3-8", "S3-9", "S3-39", "S3-45", "S3-60", "S3-62", "S4-28", "S4-29", "S4-38", "S4-44", "S4-46", "S4-52",
    ];

    /// <summary>Tests that load the file of a municipality as it lies in the repository.</summary>
    private static readonly string[] OverTheFiles = ["DecreeTableTests", "SeverskiyTests", "UstKubinskiyTests", "ReftinskiyTests",
        "PetropavlovskoeTests", "SosnovoborskTests"];

    private const int MostClauses = 4;

    /// <summary>How many clauses the decrees S0 to S4 have.</summary>
    private static readonly int[] Numbers = [50, 66, 45, 63, 60];

    private static readonly ILookup<string, MarkedTest> Marked = TestSources.All.ToLookup(test => test.Name, StringComparer.Ordinal);

    [Fact]
    public void Every_clause_of_the_five_decrees_stands_once_and_in_order() =>
        ClauseRegister.All.Select(clause => clause.Id.Split('.')[0]).Distinct()
            .ShouldBe(Numbers.SelectMany((most, decree) => Enumerable.Range(1, most).Select(number => $"S{decree}-{number}")));

    [Fact]
    public void A_clause_of_several_duties_has_a_row_for_each_in_order()
    {
        var split = ClauseRegister.All.Where(clause => clause.Id.Contains('.', StringComparison.Ordinal))
            .GroupBy(clause => clause.Id.Split('.')[0]).ToList();

        split.Select(duties => duties.Key).ShouldBe(["S4-45", "S4-53"]);
        split.ForEach(duties => duties.Select(duty => duty.Id)
            .ShouldBe(Enumerable.Range(1, duties.Count()).Select(number => $"{duties.Key}.{number}")));
        ClauseRegister.All.Select(clause => clause.Id).ShouldBeUnique();
    }

    [Fact]
    public void What_comes_later_wholly_or_in_part_names_the_parts_to_come() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.Later is not null
        && (clause.Parts.Count == 0 || clause.Parts.Except(Parts).Any())).Select(clause => $"{clause.Id}: {clause.Later}"),
            $"Expected one of: {string.Join(", ", Parts)}");

    [Fact]
    public void What_is_realised_in_part_says_what_is_there_and_which_part_brings_the_rest() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.RealisedBy.StartsWith("partly", StringComparison.Ordinal)
        && (!clause.IsPartly || clause.Realised.Length == 0))
            .Select(clause => $"{clause.Id}: {clause.RealisedBy}"), "Expected: partly: what is there · later: which part");

    [Fact]
    public void A_formality_has_its_reason() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.Formality is { } reason && !Formalities.Contains(reason.Split(';')[0]))
        .Select(clause => $"{clause.Id}: {clause.Formality}"),
            $"Expected one of: {string.Join(", ", Formalities)}");

    [Fact]
    public void The_decree_s_own_words_stand_where_something_is_realised() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.IsHere != clause.Words.Length > 0)
        .Select(clause => $"{clause.Id}: {clause.Words}"), "Quote the decree where a test enacts it");

    [Fact]
    public void What_is_realised_names_what_realises_it_and_a_test_and_nothing_else_does() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.IsHere
                ? Realisation.NamesIn(clause.Realised).Count == 0 || TestsOf(clause).Count == 0
                : clause.Test != "–").Select(clause => $"{clause.Id}: {clause.RealisedBy} | {clause.Test}"),
            "A clause that is realised names a key, command, right, page, setting or button, and its tests; another has «–» for a test");

    [Fact]
    public void What_a_row_names_is_there() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.IsHere)
        .SelectMany(clause => Realisation.Unknown(clause.Realised).Select(name => $"{clause.Id}: {name}")),
            "Neither a regulation key nor a command, right, page, setting or button");

    [Fact]
    public void Every_test_that_a_row_names_is_there_and_carries_the_clause() =>
        House.Nobody(
            from clause in ClauseRegister.All
            from name in TestsOf(clause)
            where !Marked[name].Any(test => test.IsTest && test.Clauses.Contains(clause.Id))
            select $"{clause.Id}: {name}",
            "No such test, or it lacks [Clause]");

    [Fact]
    public void Every_clause_that_a_test_carries_is_one_that_is_realised()
    {
        var here = ClauseRegister.All.Where(clause => clause.IsHere).Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        Marked.Count.ShouldBeGreaterThan(500);
        House.Nobody(TestSources.All.SelectMany(test => test.Clauses.Where(id => !here.Contains(id)).Select(id => $"{test.Name}: {id}")),
            "No such clause, or docs/clauses.md says that it is not here");
    }

    [Fact]
    public void Every_tag_quotes_words_of_the_decree_that_stand_in_the_row_of_its_clause()
    {
        var words = ClauseRegister.All.ToDictionary(clause => clause.Id, clause => clause.Words, StringComparer.Ordinal);

        House.Nobody(
            from test in TestSources.All
            from tag in test.Tags
            where string.IsNullOrWhiteSpace(tag.Words)
            || !words.GetValueOrDefault(tag.Clause, "").Contains(tag.Words, StringComparison.Ordinal)
            select $"{test.Name}: {tag.Clause} «{tag.Words}»",
            "[Clause(\"S1-46\", \"размещение ответов\")]: a fragment of the third column of docs/clauses.md");
    }

    [Fact]
    public void One_test_shows_four_clauses_at_most() =>
        House.Nobody(TestSources.All.Where(test => test.Tags.Count > MostClauses)
        .Select(test => $"{test.Name}: {test.Tags.Count}"), "Whoever shows more shows none of them well");

    [Fact]
    public void Who_has_a_part_in_the_centre_is_shown_over_the_municipality_s_own_file()
    {
        var here = ClauseRegister.All.Where(clause => clause.IsHere).ToDictionary(clause => clause.Id, StringComparer.Ordinal);

        House.Nobody(Roles.Where(id => !here.TryGetValue(id, out var clause)
            || !TestsOf(clause).Any(test => OverTheFiles.Contains(test.Split('.')[0]))), "No test over deploy/regulations");
    }

    [Fact]
    public void Nothing_is_still_being_built() =>
        House.Nobody(ClauseRegister.All.Where(IsBeingBuilt).Select(clause => $"{clause.Id}: {clause.RealisedBy}"), "Say what realises it");

    private static bool IsBeingBuilt(Clause clause) => clause.RealisedBy.StartsWith("building:", StringComparison.Ordinal);

    private static IReadOnlyList<string> TestsOf(Clause clause) =>
        [.. TestName().Matches(clause.Test).Select(name => name.Groups["name"].Value)];

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex TestName();
}
