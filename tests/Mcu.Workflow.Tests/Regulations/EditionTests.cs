using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Regulations;

[Clause("S0-48")]
public sealed class EditionTests
{
    [Clause("S0-50", "S1-2")]
    [Theory]
    [InlineData("2026-02-28", "1")]
    [InlineData("2026-03-01", "2")]
    [InlineData("2026-05-31", "2")]
    [InlineData("2026-06-01", "3")]
    [InlineData("2026-07-01", "2")]
    [InlineData("2025-01-01", "1")]
    public void The_edition_that_began_last_and_has_not_ended_is_in_force(string day, string number)
    {
        IReadOnlyList<Edition> all = [Edition("2026-01-01", "1"), Edition("2026-06-01", "3", "\n  validTo: 2026-06-30"), Edition("2026-03-01", "2")];
        Workflow.Regulations.Edition.InForce(all, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Regulation.Act!.Number.ShouldBe(number);
    }

    [Clause("S2-44")]
    [Fact]
    public void After_the_last_has_ended_it_goes_on_for_want_of_another()
    {
        var only = Edition("2026-01-01", "1", "\n  validTo: 2026-06-30");
        Workflow.Regulations.Edition.InForce([only], new DateOnly(2027, 1, 1)).ShouldBeSameAs(only);
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

    private static Edition Edition(string from, string number, string more = "") => new(Read($"act:\n  number: {number}\n  date: {from}{more}", "n.yaml").Regulation!);

    private static RegulationReading Read(string yaml, string name) => RegulationFile.Read("municipality: { name: Город Н }\n" + yaml, name);
}
