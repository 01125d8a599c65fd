using System.Text.RegularExpressions;
using Mcu.Bots.Rules;
using Mcu.Bots.Tests.HouseRules;

namespace Mcu.Bots.Tests.Papers;

/// <summary>docs/clauses.md and the tests say the same of the clauses of the five decrees, and what the paper names is there.</summary>
public sealed partial class ClausesTests
{
    private static readonly string[] Parts = ["participation", "meetings and tasks", "reports", "registers"];

    /// <summary>How many clauses the decrees S0 to S4 have.</summary>
    private static readonly int[] Numbers = [50, 66, 45, 63, 60];

    private static readonly ILookup<string, MarkedTest> Marked = TestSources.All.ToLookup(test => test.Name, StringComparer.Ordinal);

    [Fact]
    public void Every_clause_of_the_five_decrees_stands_once_and_in_order() =>
        ClauseRegister.All.Select(clause => clause.Id).ShouldBe(Numbers.SelectMany((most, decree) => Enumerable.Range(1, most).Select(number => $"S{decree}-{number}")));

    [Fact]
    public void What_comes_later_names_one_of_the_parts_to_come() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.Later is { } part && !Parts.Contains(part)).Select(clause => $"{clause.Id}: {clause.RealisedBy}"),
            $"Expected one of: {string.Join(", ", Parts)}");

    [Fact]
    public void A_formality_has_its_reason() =>
        House.Nobody(ClauseRegister.All.Where(clause => clause.Formality?.Length < 10).Select(clause => clause.Id), "Why is no software needed?");

    [Fact]
    public void What_is_realised_names_what_realises_it_and_a_test_and_nothing_else_does() =>
        House.Nobody(ClauseRegister.All.Where(clause => IsHere(clause)
                ? Realisation.NamesIn(clause.RealisedBy).Count == 0 || TestsOf(clause).Count == 0
                : clause.Test != "–").Select(clause => $"{clause.Id}: {clause.RealisedBy} | {clause.Test}"),
            "A clause that is realised names a key, command, right, page, setting or button, and its tests; another has «–» for a test");

    [Fact]
    public void What_a_row_names_is_there() =>
        House.Nobody(ClauseRegister.All.Where(IsHere).SelectMany(clause => Realisation.Unknown(clause.RealisedBy).Select(name => $"{clause.Id}: {name}")),
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
        var here = ClauseRegister.All.Where(clause => clause is { Later: null, Formality: null }).Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        Marked.Count.ShouldBeGreaterThan(500);
        House.Nobody(TestSources.All.SelectMany(test => test.Clauses.Where(id => !here.Contains(id)).Select(id => $"{test.Name}: {id}")),
            "No such clause, or docs/clauses.md says that it is not here");
    }

    [Fact]
    public void Nothing_is_still_being_built() =>
        House.Nobody(ClauseRegister.All.Where(IsBeingBuilt).Select(clause => $"{clause.Id}: {clause.RealisedBy}"), "Say what realises it");

    private static bool IsHere(Clause clause) => clause is { Later: null, Formality: null } && !IsBeingBuilt(clause);

    private static bool IsBeingBuilt(Clause clause) => clause.RealisedBy.StartsWith("building:", StringComparison.Ordinal);

    private static IReadOnlyList<string> TestsOf(Clause clause) => [.. TestName().Matches(clause.Test).Select(name => name.Groups["name"].Value)];

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex TestName();
}
