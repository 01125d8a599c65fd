using Mcu.Tests;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

public sealed class ActTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    [Clause("S1-1", "Положение о муниципальном центре управления")]
    [Clause("S3-10", "вступление в силу")]
    [Fact]
    public void The_act_is_read_whole()
    {
        var act = Read("""
            act:
              number: "1385"
              date: 2023-09-04
              edition: "2026-03-01"
              validFrom: 2026-03-10
              validTo: 2027-12-31
              title: Положение о МЦУ
              link: https://example.ru/1385
            """).Regulation!.Act.ShouldNotBeNull();
        act.ShouldBe(new Act(
            "1385", new DateOnly(2023, 9, 4), "2026-03-01", new DateOnly(2026, 3, 10), new DateOnly(2027, 12, 31), "Положение о МЦУ",
            "https://example.ru/1385"));
        act.Key.ShouldBe("1385 2023-09-04 2026-03-01");
    }

    [Clause("S1-3", "со дня подписания")]
    [Fact]
    public void Without_a_day_of_its_own_the_act_is_in_force_from_its_signing() =>
        Read("act: { number: 17-п, date: 2026-01-15 }").Regulation!.Act!.ValidFrom.ShouldBe(new DateOnly(2026, 1, 15));

    [Fact]
    public void A_file_without_an_act_has_none_and_does_not_inherit_one() => Read("").Regulation!.Act.ShouldBeNull();

    [Theory]
    [InlineData("act:\n  date: 2026-01-15", 2, "act.number")]
    [InlineData("act:\n  number: 1\n  date: 15.01.2026", 4, "act.date", "ГГГГ-ММ-ДД")]
    [InlineData("act:\n  number: 1\n  date: 2026-01-15\n  validTo: 2026-01-14", 5, "act.validTo", "не раньше validFrom")]
    [InlineData("act:\n  number: 1\n  date: 2026-01-15\n  link: www.example.ru", 5, "act.link", "https://")]
    [InlineData("act:\n  number: 1\n  date: 2026-01-15\n  validform: 2026-01-16", 5, "act.validform", "validFrom")]
    public void A_fault_is_told_with_line_and_key(string yaml, int line, string key, string words = "")
    {
        var problem = Read(yaml).Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Key).ShouldBe((line == 2 ? 3 : line, key));
        problem.Expected.ShouldContain(words);
    }

    private static RegulationReading Read(string yaml) => RegulationFile.Read(Head + yaml, "n.yaml");
}
