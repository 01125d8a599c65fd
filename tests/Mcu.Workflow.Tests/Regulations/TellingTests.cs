using Mcu.Workflow.Appeals;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Texts;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>A regulation told in words: what changed, what became of the lifecycle, worked examples.</summary>
public sealed class TellingTests
{
    private static readonly Phrasebook Texts = Phrasebook.Load();

    [Theory]
    [InlineData("deadlines: [{ answer: 10wd }]", "Срок (все остальные обращения): было «ответ – 30 календарных дней", "стало «ответ – 10 рабочих дней")]
    [InlineData("deadlines: [{ answer: 30d, reopened: 10d }]", "Убрано: Срок (ускоренный порядок)")]
    [InlineData("answers: { approval: none }", "Утверждение ответов: было «каждый ответ утверждают», стало «без утверждения»")]
    [InlineData("roles: [{ code: admin, name: админ, rights: [read, route, execute, approve, invite] }]", "Права роли «админ»", "Убрано: Права роли «координатор»")]
    [InlineData("deadlines: [{ when: { kind: appeal, applicant: group, important: true }, answer: 30d, control: 27d, pauses: { body: false } }, { answer: 30d }]",
        "Добавлено: Срок (обращение по 59-ФЗ, заявитель – группа граждан, повышенная важность) – ответ – 30 календарных дней, контрольная дата – 27 календарных дней", "срок не приостанавливается")]
    [InlineData("pauses: { resident: true }", "Приостановка срока: было «срок не приостанавливается», стало «срок стоит, пока ждём ответа жителя»")]
    [InlineData("request: 5wd", "Срок ответа на запрос сведений: было «15 календарных дней», стало «5 рабочих дней»")]
    [InlineData("autoCloseDays: 3", "через: было «7 дней», стало «3 дня»")]
    [InlineData("digestAt: \"08:30\"", "было «09:00», стало «08:30»")]
    [InlineData("rolling: none", "стало «не переносится»")]
    [InlineData("texts: { resident.taken: \"{number}!\" }", "Добавлено: Фраза resident.taken – {number}!")]
    [InlineData("act: { number: 5, date: 2026-05-04 }", "№ 5 от 4 мая 2026")]
    [InlineData("intake: { messagesPerMinute: 7 }", "Изменён раздел intake")]
    [InlineData("emergency: { words: [пожар] }", "Изменён раздел emergency")]
    [InlineData("reminders: { half: { to: [] } }", "половине срока: было «исполнитель», стало «никто»")]
    public void What_changes_is_said_in_words(string change, params string[] words)
    {
        var lines = string.Join('\n', RegulationDiff.Lines(Read(""), Read(change), Texts));
        words.ShouldAllBe(word => lines.Contains(word, StringComparison.Ordinal), lines);
    }

    [Fact]
    public void Two_files_that_say_the_same_have_no_difference() => RegulationDiff.Lines(Read(""), Read("autoCloseDays: 7"), Texts).ShouldBeEmpty();

    [Fact]
    public void Every_part_of_a_regulation_is_held_against_the_other() =>
        RegulationParts.Of(Regulation.Default).Keys.ShouldBe(
            typeof(Regulation).GetProperties().Where(part => part.CanWrite).Select(part => part.Name), ignoreOrder: true);

    [Fact]
    public void Without_approval_the_moves_of_approval_are_gone()
    {
        var diagram = LifecycleDiagram.ToMermaid(Read("answers: { approval: none, interimAnswers: 0 }"), Texts);
        diagram.ShouldNotContain("OnApproval");
        diagram.ShouldNotContain("Interim");
        diagram.ShouldContain("InWork --> Answered: отправить ответ");
    }

    [Fact]
    public void Placed_by_hand_an_approved_answer_waits()
    {
        var moves = LifecycleUnder.Moves(Read("answers: { placing: by-hand }"));
        moves.ShouldContain(new Move(AppealState.OnApproval, Trigger.Approve, AppealState.Approved));
        LifecycleUnder.Moves(Read("")).ShouldContain(new Move(AppealState.OnApproval, Trigger.Approve, AppealState.Answered));
        LifecycleUnder.Moves(Read("")).ShouldNotContain(move => move.From == AppealState.Approved);
    }

    [Fact]
    public void What_no_role_may_do_cannot_happen() =>
        LifecycleUnder.Moves(Read("roles: [{ code: a, name: а, rights: [route, execute, approve, invite] }]")).ShouldNotContain(move => move.On == Trigger.Decline);

    [Fact]
    public void Ten_examples_are_worked_and_each_ends_with_its_term()
    {
        var lines = DeadlineExamples.Lines(Regulation.Default, new DateOnly(2026, 11, 21), Texts).ToList();
        lines.Count(line => !line.StartsWith(' ')).ShouldBe(10);
        lines.Count(line => line.Contains("Срок истекает", StringComparison.Ordinal)).ShouldBe(10);
        var saturday = lines.FindIndex(line => line.Contains("Рабочая суббота", StringComparison.Ordinal));
        lines[saturday + 1].ShouldContain("суббота");
    }

    [Theory]
    [InlineData("workingHours: { sat: \"09:00-13:00\", tue: \"\" }")]
    [InlineData("workingHours: { mon: \"00:00-24:00\", tue: \"00:00-24:00\", wed: \"00:00-24:00\", thu: \"00:00-24:00\", fri: \"00:00-24:00\", sat: \"00:00-24:00\", sun: \"00:00-24:00\" }")]
    public void Unusual_working_days_have_examples_too(string hours) =>
        DeadlineExamples.Lines(Read(hours), new DateOnly(2030, 1, 1), Texts).Count(line => !line.StartsWith(' ')).ShouldBe(10);

    [Fact]
    public void The_example_of_an_ordinary_day_is_counted_right()
    {
        // 3 February 2026 is a Tuesday; the first rule is that of formal appeals, thirty calendar days: Thursday, 5 March.
        var lines = DeadlineExamples.Lines(Regulation.Default, new DateOnly(2026, 11, 21), Texts).TakeWhile(line => !line.StartsWith("2.", StringComparison.Ordinal)).ToList();
        lines[0].ShouldBe("1. Обычный день (обращение по 59-ФЗ).");
        lines[1].ShouldContain("3 февраля 2026 (вторник), 10:15");
        lines.ShouldContain(line => line.Contains("Срок истекает: 5 марта 2026 (четверг), 17:00", StringComparison.Ordinal));
        lines.ShouldContain("   Зарегистрировать (3 календарных дня): до 6 февраля 2026, 16:00.");
        lines.ShouldContain("   Контрольная дата (27 календарных дней): 2 марта 2026, 17:00.");
    }

    [Fact]
    public void The_examples_are_of_rules_from_all_over_the_list()
    {
        var heads = DeadlineExamples.Lines(Regulation.Default, new DateOnly(2026, 11, 21), Texts).Where(line => !line.StartsWith(' ')).ToList();
        heads.Select(head => head[head.IndexOf('(', StringComparison.Ordinal)..]).Distinct().Count().ShouldBe(10);
        heads.ShouldContain(head => head.Contains("источник чат с ботом", StringComparison.Ordinal));
    }

    private static Regulation Read(string yaml)
    {
        var reading = RegulationFile.Read("municipality: { name: Наш муниципальный округ, nameGenitive: Нашего муниципального округа }\n" + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        return reading.Regulation!;
    }
}
