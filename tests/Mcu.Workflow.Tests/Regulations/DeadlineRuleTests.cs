using Mcu.Tests;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>Which rule is for which appeal, and what a rule may say.</summary>
public sealed class DeadlineRuleTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    private const string Ordered = """
        deadlines:
          - { when: { kind: appeal, applicant: group }, answer: 29d }
          - { when: { kind: appeal }, answer: 28d }
          - { when: { source: im, important: true }, answer: 4wh }
          - { when: { source: im }, answer: 9wh }
          - { when: { source: telegram, fast: true }, answer: 3d }
          - { when: { source: bot, applicant: company }, answer: 12d }
          - { when: { source: bot, topic: road-pits }, answer: 11d }
          - { when: { source: bot, important: false }, answer: 14d }
          - { when: { source: social }, answer: 8wh }
          - { when: { source: "122", block: roads }, answer: 5wd }
          - { when: { important: true }, answer: 2d }
          - answer: 30d
        """;

    [Theory]
    [InlineData("letter", "benefits", "formal group important", "29d")]
    [InlineData("telegram", "road-pits", "formal group", "29d")]
    [InlineData("letter", "benefits", "formal", "28d")]
    [InlineData("im", "road-pits", "formal important", "28d")]
    [InlineData("im", "road-pits", "important", "4wh")]
    [InlineData("im", "road-pits", "", "9wh")]
    [InlineData("telegram", "road-pits", "important", "3d")]
    [InlineData("Telegram", "road-pits", "company", "3d")]
    [InlineData("telegram", "benefits", "company important", "12d")]
    [InlineData("web", "benefits", "company", "12d")]
    [InlineData("vk", "road-pits", "", "11d")]
    [InlineData("max", "benefits", "", "14d")]
    [InlineData("max", null, "", "14d")]
    [InlineData("max", "benefits", "important", "2d")]
    [InlineData("vk-comment", "road-pits", "", "8wh")]
    [InlineData("spot", "road-pits", "important", "8wh")]
    [InlineData("122", "road-pits", "", "5wd")]
    [InlineData("122", "benefits", "important", "2d")]
    [InlineData("122", "benefits", "", "30d")]
    [InlineData("letter", "road-pits", "company", "30d")]
    [InlineData("oral", null, "entrepreneur important", "2d")]
    public void The_first_rule_that_fits_counts(string source, string? topic, string what, string answer) =>
        Read(Ordered).RuleFor(Facts(source, topic, what)).Answer.ShouldBe(answer);

    [Clause("S1-61", "специальные сроки: ПОС")]
    [Clause("S1-62", "специальные сроки: «Инцидент – менеджмент»")]
    [Clause("S1-63", "специальные сроки: горячая линия «122»")]
    [Theory]
    [InlineData("telegram", "road-pits", "", "10d", "4wh", "1wd")]
    [InlineData("web", "benefits", "", "30d", "4wh", "1wd")]
    [InlineData("pos", "road-pits", "", "10d", "1wd", null)]
    [InlineData("pos", "benefits", "", "30d", "2wd", null)]
    [InlineData("im", "benefits", "", "9wh", "60wm", "8wh")]
    [InlineData("im", "benefits", "important", "4wh", "15wm", "4wh")]
    [InlineData("122", "benefits", "", "30d", "60wm", "1wd")]
    [InlineData("direct-line", "benefits", "", "10d", null, null)]
    [InlineData("e-document", "benefits", "", "30d", null, null)]
    [InlineData("vk-comment", "road-pits", "", "10d", null, null)]
    [InlineData("telegram", "road-pits", "formal", "30d", "7d", null)]
    public void The_shipped_terms_are_by_source_and_kind(string source, string topic, string what, string answer,
    string? route, string? first)
    {
        var rule = Regulation.Default.RuleFor(Facts(source, topic, what));
        (rule.Answer, rule.Route, rule.FirstReply).ShouldBe((answer, route, first));
    }

    [Clause("S1-60", "общий срок по 59-ФЗ")]
    [Clause("S2-19", "порядок 59-ФЗ")]
    [Fact]
    [Clause("S1-14", "регистрация обращений в установленном порядке")]
    public void A_formal_appeal_has_three_days_seven_thirty_and_its_control_date()
    {
        var rule = Regulation.Default.RuleFor(Facts("letter", "road-pits", "formal"));
        (rule.Register, rule.Route, rule.Answer, rule.Control, rule.Extension).ShouldBe(("3d", "7d", "30d", "27d", "30d"));
        Read("pauses: { resident: true, body: true }").PausesOf(Facts("letter", null, "formal")).ShouldBe(Pauses.Never);
    }

    [Fact]
    public void A_rule_may_name_every_part_and_roll_its_own_way()
    {
        var rule = Read("""
            deadlines:
              - register: 1d
                route: 60wm
                firstReply: 8wh
                answer: 10wd
                control: 8wd
                afterInterim: 7wd
                extension: 20wd
                reopened: 5wd
                rolling: none
                pauses: { resident: да }
            """).Deadlines[0];
        rule.Parts.ShouldBe([
            ("register", "1d"), ("route", "60wm"), ("firstReply", "8wh"), ("answer", "10wd"), ("control", "8wd"), ("afterInterim", "7wd"),
            ("extension", "20wd"),
            ("reopened", "5wd")]);
        (rule.Rolling, rule.Pauses).ShouldBe(("none", new Pauses(true, false)));
    }

    [Fact]
    public void A_rule_rolls_as_it_says_and_the_others_as_the_file_does()
    {
        var clock = new RegulationClock(Read("rolling: next-working-day"));
        var friday = new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero);
        Day(clock.Compute("1d", friday)).ShouldBe(23);
        Day(clock.Compute("1d", friday, "none")).ShouldBe(21);
        Day(clock.Compute("8d", friday, "previous-working-day")).ShouldBe(27);

        int Day(Deadline deadline) => clock.Work.LocalDay(deadline.DueAt).Day;
    }

    [Fact]
    public void What_rules_leave_out_is_said_for_all_of_them()
    {
        var own = Read(
            "pauses: { resident: true }\nrequest: 5wd\ndeadlines: [{ when: { source: im }, answer: 9wh, pauses: { body: true } }, { answer: 30d }]");
        own.Request.ShouldBe("5wd");
        own.PausesOf(Facts("im", null, "")).ShouldBe(new Pauses(false, true));
        own.PausesOf(Facts("vk", null, "")).ShouldBe(new Pauses(true, false));
        Regulation.Default.PausesOf(Facts("vk", null, "")).ShouldBe(Pauses.Never);
    }

    [Theory]
    [InlineData("when: { source: telegramm }", "when.source", "источника telegramm нет; может быть, telegram?")]
    [InlineData("when: { source: почта }", "when.source", "источника почта нет")]
    [InlineData("when: { kind: mesage }", "when.kind", "нужно одно из: message, appeal; может быть, message?")]
    [InlineData("when: { applicant: firm }", "when.applicant", "нужно одно из: citizen, company, entrepreneur, group")]
    [InlineData("when: { important: очень }", "when.important", "нужно true (да) или false (нет)")]
    [InlineData("when: { sourse: im }", "when.sourse", "может быть, source?")]
    [InlineData("route: час", "route", "нужен срок: 30d")]
    [InlineData("firstreply: 1wd", "firstreply", "может быть, firstReply?")]
    [InlineData("control: 30d", "control", "короче срока ответа и в тех же единицах")]
    [InlineData("control: 9wd", "control", "короче срока ответа и в тех же единицах")]
    [InlineData("rolling: back", "rolling", "previous-working-day, next-working-day, none")]
    [InlineData("pauses: { resident: иногда }", "pauses.resident", "нужно true (да) или false (нет)")]
    [InlineData("pauses: { residents: true }", "pauses.residents", "может быть, resident?")]
    [InlineData("when: { kind: appeal }\n    pauses: { body: true }", "pauses", "№ 59-ФЗ не приостанавливается")]
    public void What_cannot_be_meant_is_a_fault_with_its_line_and_key(string part, string key, string expected)
    {
        var reading = RegulationFile.Read($"{Head}deadlines:\n  - answer: 30d\n    {part}\n  - answer: 10d\n", "n.yaml");
        reading.Regulation.ShouldBeNull();
        reading.Report.ShouldContain($"deadlines[1].{key}: ");
        reading.Report.ShouldContain(expected);
        reading.Report.ShouldContain($"n.yaml:{(part.Contains('\n', StringComparison.Ordinal) ? 5 : 4)} deadlines[1].{key}");
    }

    [Fact]
    public void A_request_needs_a_term() =>
        RegulationFile.Read(Head + "request: две недели", "n.yaml").Report.ShouldContain("n.yaml:2 request: нужен срок");

    private static AppealFacts Facts(string source, string? topic, string what) => new(source, topic)
    {
        Kind = what.Contains("formal", StringComparison.Ordinal) ? AppealKind.Formal : AppealKind.Message,
        Important = what.Contains("important", StringComparison.Ordinal),
        Applicant = Enum.GetValues<ApplicantKind>()
            .FirstOrDefault(kind => what.Contains($"{kind}".ToLowerInvariant(), StringComparison.Ordinal)),
    };

    private static Regulation Read(string yaml)
    {
        var reading = RegulationFile.Read(Head + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        return reading.Regulation.ShouldNotBeNull();
    }
}
