using Mcu.Tests;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

[Clause("S0-48", "утратившими силу")]
public sealed class EditionTests
{
    [Clause("S0-50", "со дня официального опубликования")]
    [Clause("S1-2", "утратившим силу")]
    [Theory]
    [InlineData("2026-02-28", "1")]
    [InlineData("2026-03-01", "2")]
    [InlineData("2026-05-31", "2")]
    [InlineData("2026-06-01", "3")]
    [InlineData("2026-07-01", "2")]
    [InlineData("2025-01-01", "1")]
    public void The_edition_that_began_last_and_has_not_ended_is_in_force(string day, string number)
    {
        IReadOnlyList<Edition> all = [Edition("2026-01-01", "1"), Edition("2026-06-01", "3", "\n  validTo: 2026-06-30"),
            Edition("2026-03-01", "2")];
        Mcu.Workflow.Regulations.Loading.Edition.InForce(all,
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Regulation.Act!.Number.ShouldBe(number);
    }

    [Clause("S2-44", "бессрочно")]
    [Fact]
    public void After_the_last_has_ended_it_goes_on_for_want_of_another()
    {
        var only = Edition("2026-01-01", "1", "\n  validTo: 2026-06-30");
        Mcu.Workflow.Regulations.Loading.Edition.InForce([only], new DateOnly(2027, 1, 1)).ShouldBeSameAs(only);
    }

    [Theory]
    [InlineData("", "act: { number: 2, date: 2026-01-01 }", "a.yaml:1 act:")]
    [InlineData("act: { number: 2, date: 2026-01-01 }", "act: { number: 2, date: 2026-01-01 }", "b.yaml:1 act.edition:", "a.yaml")]
    [InlineData("act: { number: 1, date: 2026-01-01 }", "act: { number: 2, date: 2026-01-01 }", "b.yaml:1 act.validFrom:", "a.yaml")]
    public void Files_that_cannot_be_told_apart_are_named(string first, string second, params string[] words)
    {
        var problem = EditionChecks.Look([Read(first, "a.yaml"), Read(second, "b.yaml")]).ShouldHaveSingleItem();
        words.ShouldAllBe(word => problem.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-06-30", "2026-07-01", null)]
    [InlineData("2026-06-30", "2026-06-01", null)]
    [InlineData("2026-06-30", "2026-07-02", "с 01.07.2026 по 01.07.2026")]
    [InlineData("2026-06-30", "2027-01-01", "с 01.07.2026 по 31.12.2026")]
    [InlineData(null, "2027-01-01", null)]
    public void Days_on_which_no_edition_is_in_force_are_told_with_the_files(string? to, string from, string? told)
    {
        var first = Read("act: { number: 1, date: 2026-01-01" + (to is null ? " }" : $", validTo: {to} }}"), "first.yaml");
        var second = Read($"act: {{ number: 2, date: {from} }}", "second.yaml");

        EditionChecks.Gaps([second, first])
            .ShouldAllBe(line => told != null && line.StartsWith("second.yaml:1 act.validFrom", StringComparison.Ordinal)
            && line.Contains(told, StringComparison.Ordinal) && line.Contains("first.yaml", StringComparison.Ordinal));
        EditionChecks.Gaps([second, first]).Count.ShouldBe(told is null ? 0 : 1);
    }

    [Fact]
    public void An_edition_for_a_while_leaves_no_gap_where_an_earlier_one_goes_on() =>
        EditionChecks.Gaps([Read("act: { number: 1, date: 2026-01-01 }", "a.yaml"),
        Read("act: { number: 2, date: 2026-03-01, validTo: 2026-03-31 }", "b.yaml"),
            Read("act: { number: 3, date: 2026-06-01 }", "c.yaml")]).ShouldBeEmpty();

    private static Edition Edition(string from, string number, string more = "") =>
        new(Read($"act:\n  number: {number}\n  date: {from}{more}", "n.yaml").Regulation!);

    private static RegulationReading Read(string yaml, string name) =>
        RegulationFile.Read("municipality: { name: Город Н }\n" + yaml, name);
}
