using Mcu.Tests;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>
/// The file of each municipality says what its decree says: the posts, their units and roles, who may what, addresses, dates.
/// </summary>
public sealed class DecreeTableTests
{
    private static readonly string[] Settlements = ["Северское сельское поселение", "Ильское городское поселение",
        "Афипское городское поселение"];

    [Fact]
    [Clause("S0-8", "список должностей")]
    [Clause("S0-12", "список организаций")]
    [Clause("S0-27", "координацию работы")]
    [Clause("S0-41", "обязанности администратора")]
    public void Severskiy_has_the_posts_and_organisations_of_its_decree()
    {
        var regulation = Read("severskiy");

        Posts(regulation, "district").ShouldBe(Rows(DecreeTable.Severskiy), ignoreOrder: true);
        MayWhatTheyAreToDo(regulation, DecreeTable.Severskiy);
        regulation.Organisations.Where(organisation => organisation.Parent == "district").Select(organisation => organisation.Name)
            .ShouldBe(Settlements);
        regulation.Organisations.ShouldContain(organisation => organisation.ShortName == "ЦУР");
        WhoMay(regulation, Right.Invite).ShouldBe(["head", "admin"], ignoreOrder: true);
    }

    [Fact]
    [Clause("S0-28", "контроль за подготовкой сводной ежемесячной информации")]
    [Clause("S0-32", "из социальных сетей")]
    [Clause("S0-36", "начальника управления архитектуры")]
    [Clause("S0-37", "сводной ежемесячной отчетности")]
    public void Severskiy_reminds_those_who_answer_for_each_summary() =>
        Read("severskiy").RecurringDutys.Select(date => (date.Code, Who: date.To.Single(), date.Every)).ShouldBe(
        [
            ("messages-summary", "coordinator-messages", Every.Month), ("open-sources", "coordinator-open-sources", Every.Month),
            ("participation-report", "architecture-head", Every.Month),
        ]);

    [Fact]
    [Clause("S1-33", "глава, первый заместитель, заместители, начальники органов")]
    [Clause("S1-35", "руководитель МЦУ – глава округа")]
    [Clause("S1-36", "администратор МЦУ")]
    [Clause("S1-66", "начальники органов, территориальных отделов, директора подведомственных")]
    public void Ust_Kubinskiy_has_the_posts_of_its_annex()
    {
        var regulation = Read("ust-kubinskiy");

        Posts(regulation).ShouldBe(Rows(DecreeTable.UstKubinskiy), ignoreOrder: true);
        MayWhatTheyAreToDo(regulation, DecreeTable.UstKubinskiy);
        regulation.Posts.Count(post => post.Roles.Contains("executor")).ShouldBeGreaterThanOrEqualTo(20);
        regulation.Organisations.Select(organisation => organisation.Kind).ShouldContain(OrganisationKind.Enterprise);
        UnitOfGroup(regulation, "sport").ShouldBe("Отдел физической культуры и спорта");
        new[] { "culture", "youth", "tourism" }.ShouldAllBe(group =>
            UnitOfGroup(regulation, group) == "Отдел культуры, туризма и молодежи");
    }

    [Fact]
    [Clause("S2-3", "список с должностью")]
    [Clause("S2-6", "сотрудники ЦУР")]
    [Clause("S2-7", "своевременно информируют друг друга")]
    [Clause("S2-45", "администратор, он же секретарь МЦУ")]
    public void Reftinskiy_has_four_responsible_whom_the_regional_centre_knows_and_an_outsider_reads_no_appeals()
    {
        var regulation = Read("reftinskiy");

        Posts(regulation).ShouldBe(Rows(DecreeTable.Reftinskiy), ignoreOrder: true);
        MayWhatTheyAreToDo(regulation, DecreeTable.Reftinskiy);
        regulation.Posts.ShouldAllBe(post => post.Reported);
        regulation.Roles.Single(role => role.Code == "cur-employee").Rights.ShouldBe([Right.SeeStatistics]);
        regulation.Topics.ShouldAllBe(topic => topic.Posts.Count == 0, "a specialist in public relations is nobody's first executor");
        regulation.FormalAppeal.Site.ShouldBe("https://goreftinsky.ru");
    }

    [Fact]
    [Clause("S3-3", "ул. Ким, 49, кабинет № 1")]
    [Clause("S3-39", "координатор, администратор, руководитель")]
    [Clause("S3-45", "принимает глава поселения")]
    [Clause("S3-9", "специалист по проведению аукционов")]
    public void Petropavlovskoe_has_its_room_its_posts_and_a_head_who_lets_people_in()
    {
        var regulation = Read("petropavlovskoe");

        Posts(regulation).ShouldBe(Rows(DecreeTable.Petropavlovskoe), ignoreOrder: true);
        MayWhatTheyAreToDo(regulation, DecreeTable.Petropavlovskoe);
        regulation.Municipality.Address.ShouldBe("ст. Петропавловская, ул. Ким, 49, кабинет № 1");
        WhoMay(regulation, Right.Invite).ShouldBe(["settlement-head", "coordinator"], ignoreOrder: true);
    }

    [Fact]
    [Clause("S3-40", "отраслевые тематические блоки")]
    public void Petropavlovskoe_has_a_lead_for_every_block() =>
        Read("petropavlovskoe").Blocks.SelectMany(block => block.Units)
        .ShouldAllBe(unit => Read("petropavlovskoe").Posts.Any(post => post.Unit == unit.Code && post.Roles.Contains("block-lead")));

    [Fact]
    [Clause("S4-17", "образование; социальная защита; ЖКХ; ТКО; дороги; транспорт; энергетика")]
    [Clause("S4-29", "координатор, куратор, руководитель, ответственные члены")]
    [Clause("S4-46", "проактивную информационную политику")]
    [Clause("S4-52", "в рамках курируемого отраслевого блока")]
    public void Sosnovoborsk_has_an_owner_for_each_of_the_seven_directions_and_everybody_of_its_centre()
    {
        var regulation = Read("sosnovoborsk");

        Posts(regulation).ShouldBe(Rows(DecreeTable.Sosnovoborsk), ignoreOrder: true);
        MayWhatTheyAreToDo(regulation, DecreeTable.Sosnovoborsk);
        string[] seven = ["education", "social", "housing", "waste", "roads", "transport", "energy"];
        regulation.Blocks.Select(block => block.Code).ShouldBe([.. seven, "other"]);
        seven.ShouldAllBe(unit => regulation.Posts.Count(post => post.Unit == unit && post.Roles.Contains("block-owner")) == 1);
    }

    [Theory]
    [InlineData("severskiy", "escalation:")]
    [InlineData("severskiy", "quietHours:")]
    [InlineData("severskiy", "deadlines:")]
    [InlineData("ust-kubinskiy", "deadlines:")]
    [InlineData("ust-kubinskiy", "regularDates:")]
    [InlineData("reftinskiy", "deadlines:")]
    [InlineData("reftinskiy", "escalation:")]
    [InlineData("petropavlovskoe", "path:")]
    [InlineData("petropavlovskoe", "workingHours:")]
    [InlineData("petropavlovskoe", "deadlines:")]
    [InlineData("sosnovoborsk", "path:")]
    [InlineData("sosnovoborsk", "workingHours:")]
    public void What_the_decree_does_not_say_is_marked_as_an_example(string file, string section)
    {
        var lines = File.ReadAllLines(DecreeFilesTests.PathOf(file + ".yaml"));
        var at = Array.FindIndex(lines, line => line.StartsWith(section, StringComparison.Ordinal));

        lines.Take(at).Reverse().TakeWhile(line => line.StartsWith('#'))
            .ShouldContain(line => line.Contains("пример", StringComparison.Ordinal));
    }

    private static Regulation Read(string file) =>
        RegulationFile.Read(File.ReadAllBytes(DecreeFilesTests.PathOf(file + ".yaml")), file).Regulation!;

    private static IEnumerable<string> Rows(string table) =>
        table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => $"{cells[0]} | {cells[1]} | {cells[2]}");

    private static IEnumerable<string> Posts(Regulation regulation, string? organisation = null) =>
        regulation.Organisations.Where(one => organisation is null || one.Code == organisation).SelectMany(one => one.Posts)
            .Select(post =>
            $"{post.Name} | {(post.Unit is { } unit ? regulation.UnitOf(unit)!.Name : "")} | {string.Join(", ", post.Roles)}");

    private static void MayWhatTheyAreToDo(Regulation regulation, string table)
    {
        foreach (var cells in table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            var post = regulation.Posts.Single(post => post.Name == cells[0]);
            var rights = post.Roles.SelectMany(code => regulation.RoleOf(code)!.Rights).ToList();
            cells[3].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(RightOf)
                .ShouldAllBe(right => rights.Contains(right), post.Name);
        }
    }

    private static Right RightOf(string name) => Enum.Parse<Right>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static IEnumerable<string> WhoMay(Regulation regulation, Right right) =>
        regulation.Roles.Where(role => role.May(right)).Select(role => role.Code);

    private static string UnitOfGroup(Regulation regulation, string group) =>
        regulation.UnitOf(regulation.Topics.Where(topic => topic.Group == group).Select(topic => topic.Unit).Distinct().Single())!.Name;
}
