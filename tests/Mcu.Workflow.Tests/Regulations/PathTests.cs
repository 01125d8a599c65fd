using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.Tests.Regulations;

public class PathTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("path: { interimDays: 30 }", 30, null, null)]
    [InlineData("path: { reopening: { times: 0 } }", null, 0, null)]
    [InlineData("path: { interimDays: 10, reopening: { times: 2, days: 45 } }", 10, 2, 45)]
    public void What_is_left_out_has_no_bound(string yaml, int? interimDays, int? times, int? days)
    {
        var reading = RegulationFile.Read(Head + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        var path = reading.Regulation!.PathOf(new AppealFacts("web", null));
        (path.InterimDays, path.ReopenTimes, path.ReopenDays).ShouldBe((interimDays, times, days));
    }

    [Theory]
    [InlineData("path: { interimDays: 0 }", "path.interimDays", "нужно целое число от 1 до 365")]
    [InlineData("path: { reopening: { times: много } }", "path.reopening.times", "нужно целое число от 0 до 20")]
    [InlineData("path: { reopening: { day: 3 } }", "path.reopening.day", "может быть, days?")]
    [InlineData("path: { reopening: никогда }", "path.reopening", "нужен раздел")]
    public void A_fault_is_told(string yaml, string key, string expected)
    {
        var problem = RegulationFile.Read(Head + yaml, "n.yaml").Problems.ShouldHaveSingleItem();
        problem.Key.ShouldBe(key);
        problem.Expected.ShouldContain(expected);
    }

    private const string Rules = """
        path:
          - when: { source: pos, kind: appeal }
            registration: { by: [role:coordinator] }
            route: { by: [role:head] }
            selfAnswer: false
            approvals: [role:unit-head, role:head]
            placing: { by: [role:admin] }
            interim: { times: 1, days: 10 }
            postponement: { days: 180, approvedBy: [role:head] }
            quality: { share: 1 in 10, by: [role:admin] }
            rating: false
            reopening: { times: 1, days: 5 }
          - when: { topic: road-pits }
            route: system
            approvals: []
          - placing: by-hand
        """;

    [Fact]
    public void The_first_rule_that_fits_counts_and_what_it_leaves_out_goes_as_for_everybody()
    {
        var regulation = Read(Rules);
        var formal = regulation.PathOf(new AppealFacts("pos", "road-pits") { Kind = AppealKind.Formal });
        formal.Registration.By.ShouldBe([new ActorReference(DoerKind.Role, "coordinator")]);
        formal.Approvals.Count.ShouldBe(2);
        (formal.InterimTimes, formal.InterimDays, formal.Rating, formal.ReopenTimes, formal.ReopenDays).ShouldBe((1, 10, false, 1, 5));
        (formal.Postponement!.Days, formal.Postponement.Times, formal.Postponement.PlanRequired,
            formal.Quality!.OneIn).ShouldBe((180, 1, true, 10));

        var pit = regulation.PathOf(new AppealFacts("pos", "road-pits"));
        (pit.Registration.ByProgram, pit.Routing.ByProgram, pit.Approvals.Count, pit.Placing.ByProgram,
            pit.Rating).ShouldBe((true, true, 0, true, true));
        var other = regulation.PathOf(new AppealFacts("web", null));
        (other.Routing.ByProgram, other.Approvals.Count, other.Placing.ByProgram, other.Postponement,
            other.Quality).ShouldBe((false, 1, false, null, null));
    }

    [Theory]
    [InlineData("path: [{ when: { source: pos } }]", "path", "последнее правило")]
    [InlineData("path: [{ rating: true }, { when: { source: pos } }]", "path[2]", "никогда не сработает")]
    [InlineData("path: [{ when: { source: pos, kind: letter } }, {}]", "path[1].when.kind", "message, appeal")]
    [InlineData("path: [{ when: { topic: pits } }, {}]", "path[1].when.topic", "темы pits нет")]
    [InlineData("path: { registration: later }", "path.registration", "at-once, by-hand")]
    [InlineData("path: { route: { by: [head] } }", "path.route.by[1]", "role:head")]
    [InlineData("path: { route: { by: [role:heads] } }", "path.route", "роли heads нет в roles; может быть, head?")]
    [InlineData("path: { route: { by: [post:deputy] } }", "path.route", "должности deputy нет")]
    [InlineData("path: { route: { by: [role:executor] } }", "path.route", "у роли executor нет права route")]
    [InlineData("path: { approvals: [role:unit-head, role:head, role:admin] }", "path.approvals", "не больше двух")]
    [InlineData("path: { postponement: { days: 10, approvedBy: [role:executor] } }", "path.postponement", "нет права approve")]
    [InlineData("path: { quality: { share: 1 in 1 } }", "path.quality.share", "1 in 10")]
    [InlineData("path: { quality: { share: every } }\nroles: [{ code: a, name: а, rights: [route, execute, approve, invite] }]",
    "path.quality", "ни у одной роли нет права control")]
    public void A_rule_that_leaves_somebody_s_step_to_nobody_is_a_fault(string yaml, string key, string expected)
    {
        var problem = RegulationFile.Read(Head + yaml, "n.yaml").Problems.ShouldHaveSingleItem();
        problem.Key.ShouldBe(key);
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void What_changes_on_the_way_is_said_in_words_and_who_does_what_is_a_table()
    {
        var (texts, with) = (Phrasebook.Load(), Read(Rules));
        var lines = string.Join('\n', RegulationDiff.Lines(Read(""), with, texts));
        lines.ShouldContain("Утверждает ответ (обращение по 59-ФЗ, источник ПОС) – руководитель подразделения, потом руководитель МЦУ");
        lines.ShouldContain("Назначает исполнителя (тема «Ямы и выбоины на дорогах») – программа, сразу");
        lines.ShouldContain(
            "Отложенное решение (обращение по 59-ФЗ, источник ПОС) – до 180 дней, 1 раз, с планом, согласует: руководитель МЦУ");
        var table = string.Join('\n', StepDescription.Lines(with, texts));
        table.ShouldContain(
            "| обращение по 59-ФЗ, источник ПОС | координатор | руководитель МЦУ | руководитель подразделения, потом руководитель МЦУ | администратор МЦУ | руководитель МЦУ | один ответ из 10");
    }

    [Fact]
    public void Answers_are_looked_at_by_their_number_so_that_the_same_history_gives_the_same()
    {
        var rule = new QualityRule(10, "3wd", WorkflowStep.ByAnybody);
        Enumerable.Range(1, 100).Count(rule.Takes).ShouldBe(10);
        rule.Takes(20).ShouldBeTrue();
        rule.Takes(21).ShouldBeFalse();
        Enumerable.Range(1, 100).Count(new QualityRule(0, "3wd", WorkflowStep.ByAnybody).Takes).ShouldBe(0);
    }

    private static Regulation Read(string yaml)
    {
        var reading = RegulationFile.Read(Head + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        return reading.Regulation!;
    }
}
