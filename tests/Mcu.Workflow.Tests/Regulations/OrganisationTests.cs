using Mcu.Tests;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

public class OrganisationTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    [Fact]
    public void A_file_without_organisations_has_one_with_every_unit()
    {
        var only = RegulationFile.Read(Head, "n.yaml").Regulation!.Organisations.ShouldHaveSingleItem();
        (only.Name, only.Kind, only.Parent).ShouldBe(("Город Н", OrganisationKind.District, null));
        only.Units.ShouldBe(Regulation.Default.Units.Select(unit => unit.Code));
        only.Posts.ShouldBeEmpty();
    }

    [Clause("S1-6", "муниципальные учреждения и предприятия")]
    [Clause("S3-14", "подведомственные, заинтересованные организации")]
    [Clause("S4-8", "получатели: госорганы, ОМСУ, подведомственные")]
    [Clause("S4-10", "ответственные получатели")]
    [Fact]
    public void Organisations_are_a_tree_with_units_posts_and_outside_bodies()
    {
        var reading = RegulationFile.Read(Head + """
            organisations:
              - code: district
                name: Администрация района
                units: [housing, roads]
                posts:
                  - { code: roads-head, name: начальник дорожного отдела, nameEn: head of roads, unit: roads, roles: [unit-head, executor] }
              - { code: village, name: Сельское поселение, kind: settlement, parent: district }
              - { code: school, name: Школа № 1, kind: institution, parent: village }
              - { code: gkh, name: Жилищная инспекция края, shortName: ГЖИ, kind: outside }
            """, "n.yaml");
        reading.Report.ShouldBeEmpty();
        var regulation = reading.Regulation!;
        regulation.Organisations.Select(o => (o.Code, o.Kind, o.Parent)).ShouldBe(
        [
            ("district", OrganisationKind.District, null), ("village", OrganisationKind.Settlement, "district"),
            ("school", OrganisationKind.Institution, "village"), ("gkh", OrganisationKind.Outside, null),
        ]);
        regulation.OutsideBodies.ShouldHaveSingleItem().ShortName.ShouldBe("ГЖИ");
        var post = regulation.PostOf("roads-head")!;
        (post.Name, post.NameEn, post.Unit).ShouldBe(("начальник дорожного отдела", "head of roads", "roads"));
        post.Roles.ShouldBe(["unit-head", "executor"]);
    }

    [Fact]
    public void The_example_in_the_shipped_file_is_right()
    {
        var lines = RegulationFile.ShippedText().Split('\n').SkipWhile(line => line != "# organisations:")
            .TakeWhile(line => line.StartsWith('#'));
        var reading = RegulationFile.Read(Head + string.Join('\n', lines.Select(line => line[2..])), "n.yaml");
        reading.Report.ShouldBeEmpty();
        reading.Regulation!.Organisations.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("organisations: []", 2, "organisations", "список не должен быть пустым")]
    [InlineData("organisations:\n  - { code: a, name: А, kind: shop }", 3, "organisations[1].kind",
    "district, settlement, institution, enterprise, outside")]
    [InlineData("organisations:\n  - { code: a, name: А }\n  - { code: a, name: Б }", 4, "organisations[2].code", "код a уже занят")]
    [InlineData("organisations:\n  - { code: town, name: А }\n  - { code: b, name: Б, parent: tawn }", 4, "organisations[2].parent",
    "организации tawn нет в organisations; может быть, town?")]
    [InlineData("organisations:\n  - { code: a, name: А, parent: a }", 3, "organisations[1].parent", "не может входить сама в себя")]
    [InlineData("organisations:\n  - { code: a, name: А, units: [road] }", 3, "organisations[1].units",
    "подразделения road нет в blocks; может быть, roads?")]
    [InlineData("organisations:\n  - { code: a, name: А, units: [roads] }\n  - { code: b, name: Б, units: [roads] }", 4,
    "organisations[2].units", "roads уже есть у организации a")]
    [InlineData("organisations:\n  - { code: a, name: А, kind: outside, units: [roads] }", 3, "organisations[1].units",
    "не бывает подразделений")]
    [InlineData("organisations:\n  - code: a\n    name: А\n    posts:\n      - { code: p, name: П, roles: [hed] }", 6,
    "organisations[1].posts[1].roles", "роли hed нет в roles; может быть, head?")]
    [InlineData("organisations:\n  - code: a\n    name: А\n    posts:\n      - { code: p, name: П, unit: road, roles: [head] }", 6,
    "organisations[1].posts[1].unit", "может быть, roads?")]
    [InlineData("organisations:\n  - code: a\n    name: А\n    posts:\n      - { code: p, name: П }", 6, "organisations[1].posts[1].roles",
    "нужно добавить этот ключ")]
    [InlineData("organisations:\n  - code: a\n    name: А\n    posts: []", 5, "organisations[1].posts", "список не должен быть пустым")]
    [InlineData("organisations:\n  - { code: the-organisation-with-the-longest-name, name: А }", 3, "organisations[1].code",
    "не длиннее 30 знаков")]
    [InlineData("organisations:\n  - { code: a, name: А, phone: 2-15-40 }", 3, "organisations[1].phone", "такого ключа нет")]
    public void A_fault_is_told_with_line_key_and_what_was_expected(string yaml, int line, string key, string expected)
    {
        var problem = RegulationFile.Read(Head + yaml, "n.yaml").Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Key).ShouldBe((line, key));
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void Two_that_belong_to_each_other_are_both_told_of() =>
        RegulationFile.Read(Head + "organisations:\n  - { code: a, name: А, parent: b }\n  - { code: b, name: Б, parent: a }", "n.yaml")
            .Problems.Select(problem => problem.Key).ShouldBe(["organisations[1].parent", "organisations[2].parent"]);
}
