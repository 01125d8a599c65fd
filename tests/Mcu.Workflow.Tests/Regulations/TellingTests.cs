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
    [InlineData("roles: [{ code: admin, name: админ, rights: [read, route] }]", "Права роли «админ»", "Убрано: Права роли «координатор»")]
    [InlineData("autoCloseDays: 3", "через: было «7 дней», стало «3 дня»")]
    [InlineData("digestAt: \"08:30\"", "было «09:00», стало «08:30»")]
    [InlineData("rolling: none", "стало «не переносится»")]
    [InlineData("texts: { resident.taken: \"{number}!\" }", "Добавлено: Фраза resident.taken – {number}!")]
    [InlineData("act: { number: 5, date: 2026-05-04 }", "№ 5 от 4 мая 2026")]
    [InlineData("intake: { messagesPerMinute: 7 }", "Изменён раздел intake")]
    [InlineData("emergency: { words: [пожар] }", "Изменён раздел emergency")]
    [InlineData("reminders: { half: { to: [] } }", "половине срока: было «исполнитель», стало «никто»")]
    [InlineData("topicRules: [{ topics: [lifts], season: { from: 04-16, to: 10-15 }, photo: must, place: no }]",
        "Тема «Лифты»: было «ЖКХ, ускоренный порядок», стало «ЖКХ, ускоренный порядок, сезон с 16 апреля по 15 октября, без фотографии не отправить, место не спрашивают»")]
    [InlineData("emergencyRoutes: [{ code: gas, topics: [gas-off], phones: [{ name: диспетчер, number: \"04\" }], text: а, textEn: a }]",
        "Аварийный маршрут gas: было «Нет газа, запах газа; 104 – аварийная газовая служба", "стало «Нет газа, запах газа; 04 – диспетчер»", "Убрано: Аварийный маршрут utilities")]
    public void What_changes_is_said_in_words(string change, params string[] words)
    {
        var lines = string.Join('\n', RegulationDiff.Lines(Read(""), Read(change), Texts));
        words.ShouldAllBe(word => lines.Contains(word, StringComparison.Ordinal), lines);
    }

    [Fact]
    public void Who_does_what_counts_the_topics_of_a_unit_and_of_its_posts()
    {
        var lines = string.Join('\n', WhoDoesWhat.Lines(
            Read("""
                organisations:
                  - { code: town, name: Город, units: [waste], posts: [{ code: chief, name: главный по мусору, unit: waste, roles: [executor] }] }
                topicRules: [{ topics: [dumps, bulky-waste], posts: [chief] }]
                """), Texts));
        lines.ShouldContain("7 тем, из них ускоренно 3; главный по мусору – 2");
        lines.ShouldNotContain("Раздельный сбор");
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
        LifecycleUnder.Moves(Read("roles: [{ code: a, name: а, rights: [route, execute, approve] }]")).ShouldNotContain(move => move.On == Trigger.Decline);

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
        // 3 February 2026 is a Tuesday; the first rule is the fast one, ten calendar days: Friday the 13th, where work ends at 16:00.
        var lines = DeadlineExamples.Lines(Regulation.Default, new DateOnly(2026, 11, 21), Texts).TakeWhile(line => !line.StartsWith("2.", StringComparison.Ordinal)).ToList();
        lines[0].ShouldBe("1. Обычный день (ускоренный порядок).");
        lines[1].ShouldContain("3 февраля 2026 (вторник), 10:15");
        lines[^1].ShouldContain("13 февраля 2026 (пятница), 16:00");
    }

    private static Regulation Read(string yaml)
    {
        var reading = RegulationFile.Read("municipality: { name: Наш муниципальный округ, nameGenitive: Нашего муниципального округа }\n" + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        return reading.Regulation!;
    }
}
