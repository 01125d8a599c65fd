using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Regulations.Reading;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Tests.Appeals;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>A regulation told in words: what changed, what became of the lifecycle, worked examples.</summary>
public sealed class TellingTests
{
    private static readonly Phrasebook Texts = Phrasebook.Load();

    [Theory]
    [InlineData("deadlines: [{ answer: 10wd }]", "Срок (все остальные обращения): было «ответ – 30 календарных дней",
    "стало «ответ – 10 рабочих дней")]
    [InlineData("deadlines: [{ answer: 30d, reopened: 10d }]", "Убрано: Срок (ускоренный порядок)")]
    [InlineData("answers: { approval: none }", "Утверждение ответов: было «каждый ответ утверждают», стало «без утверждения»")]
    [InlineData("roles: [{ code: admin, name: админ, rights: [read, route, execute, approve, invite] }]", "Права роли «админ»",
    "Убрано: Права роли «координатор»")]
    [InlineData("deadlines: [{ when: { kind: appeal, applicant: group, important: true }, answer: 30d, control: 27d, pauses: { body: false } }, { answer: 30d }]",
        "Добавлено: Срок (обращение по 59-ФЗ, заявитель – группа граждан, повышенная важность) – ответ – 30 календарных дней, контрольная дата – 27 календарных дней", "срок не приостанавливается")]
    [InlineData("pauses: { resident: true }",
    "Приостановка срока: было «срок не приостанавливается», стало «срок стоит, пока ждём ответа жителя»")]
    [InlineData("request: 5wd", "Срок ответа на запрос сведений: было «15 календарных дней», стало «5 рабочих дней»")]
    [InlineData("autoCloseDays: 3", "через: было «7 дней», стало «3 дня»")]
    [InlineData("digestAt: \"08:30\"", "было «09:00», стало «08:30»")]
    [InlineData("rolling: none", "стало «не переносится»")]
    [InlineData("texts: { resident.taken: \"{number}!\" }", "Добавлено: Фраза resident.taken – {number}!")]
    [InlineData("act: { number: 5, date: 2026-05-04 }", "№ 5 от 4 мая 2026")]
    [InlineData("intake: { messagesPerMinute: 7 }", "Сообщений от одного жителя в минуту: было «20», стало «7»")]
    [InlineData("emergency: { words: [пожар] }", "Слова об опасности: изменено")]
    [InlineData("organisations: [{ code: a, name: Администрация, kind: settlement, posts: [{ code: h, name: глава, unit: roads, roles: [head, admin] }] }]",
        "Добавлено: Организация «Администрация» – поселение",
        "Добавлено: Должность «глава» – Администрация; руководитель МЦУ, администратор МЦУ; Дороги")]
    [InlineData("quietHours: { staff: none, residents: \"22:00-07:00\" }", "для сотрудников: было «с 21:00 до 08:00», стало «нет»",
    "стало «с 22:00 до 07:00»")]
    [InlineData("escalation: [{ unrouted: 4wh, to: [staff-chat, \"role:head\"] }]",
    "Никто не назначен 4 рабочих часа, узнают – рабочий чат, роль «руководитель МЦУ»")]
    [InlineData("reminders: { atPercent: { percents: [75, 90] } }", "прошла часть срока: было «никто», стало «75%, 90%: исполнитель»")]
    [InlineData("answers: { checklist: [greeting, date] }", "стало «приветствие, дата к обещанию»")]
    [InlineData("keeping: { formalAppealYears: 10 }", "было «5 лет», стало «10 лет»")]
    [InlineData("reminders: { half: { to: [] } }", "половине срока: было «исполнитель», стало «никто»")]
    [InlineData("topicRules: [{ topics: [lifts], season: { from: 04-16, to: 10-15 }, photo: must, place: no }]",
        "Тема «Лифты»: было «ЖКХ, ускоренный порядок», стало «ЖКХ, ускоренный порядок, сезон с 16 апреля по 15 октября, без фотографии не отправить, место не спрашивают»")]
    [InlineData("emergencyRoutes: [{ code: gas, topics: [gas-off], phones: [{ name: диспетчер, number: \"04\" }], text: а, textEn: a }]",
        "Аварийный маршрут gas: было «Нет газа, запах газа; 104 – аварийная газовая служба",
        "стало «Нет газа, запах газа; 04 – диспетчер»", "Убрано: Аварийный маршрут utilities")]
    public void What_changes_is_said_in_words(string change, params string[] words)
    {
        var lines = string.Join('\n', RegulationDiff.Lines(Read(""), Read(change), Texts));
        words.ShouldAllBe(word => lines.Contains(word, StringComparison.Ordinal), lines);
    }

    [Fact]
    public void Who_does_what_counts_the_topics_of_a_unit_and_of_its_posts()
    {
        var lines = string.Join('\n', StepDescription.Lines(
            Read("""
                organisations:
                  - { code: town, name: Город, units: [waste], posts: [{ code: chief, name: главный по мусору, unit: waste, roles: [executor] }] }
                topicRules: [{ topics: [dumps, bulky-waste], posts: [chief] }]
                """), Texts));
        lines.ShouldContain("7 тем, из них ускоренно 3; главный по мусору – 2");
        lines.ShouldNotContain("Раздельный сбор");
    }

    [Theory]
    [InlineData("false", "true", "было «нет», стало «да»")]
    [InlineData("true", "[im]", "было «да», стало «Инцидент Менеджмент»")]
    public void That_somebody_may_answer_himself_is_told_as_a_change_and_in_words(string before, string after, string told) =>
        RegulationDiff.Lines(Read($"path: {{ selfAnswer: {before} }}"), Read($"path: {{ selfAnswer: {after} }}"), Texts)
            .ShouldHaveSingleItem().ShouldContain($"может ответить сам (все остальные обращения): {told}");

    [Fact]
    public void Two_files_that_say_the_same_have_no_difference() =>
    RegulationDiff.Lines(Read(""), Read("autoCloseDays: 7"), Texts).ShouldBeEmpty();

    [Fact]
    public void Every_part_of_a_regulation_is_held_against_the_other() =>
        RegulationParts.Of(Regulation.Default).Keys.ShouldBe(
            typeof(Regulation).GetProperties().Where(part => part.CanWrite).Select(part => part.Name), ignoreOrder: true);

    /// <summary>
    /// Each part is changed alone. Whoever adds a part to the regulation changes it in <see cref="Everything"/> too, and gives it facts.
    /// </summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_has_facts_and_none_is_only_said_to_have_changed(string part)
    {
        var (before, after) = (Read(""), Read(""));
        var property = typeof(Regulation).GetProperty(part)!;
        property.SetValue(after, property.GetValue(Read(Everything)));

        RegulationParts.Of(after)[part].ShouldNotBe(RegulationParts.Of(before)[part], "Change this part in Everything.");
        var lines = RegulationDiff.Lines(before, after, Texts);
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => !line.StartsWith("Изменён раздел", StringComparison.Ordinal));
    }

    public static TheoryData<string> Parts => [.. RegulationParts.Of(Regulation.Default).Keys];

    private const string Everything = """
        act: { number: 5, date: 2026-05-04 }
        timeZone: Asia/Omsk
        numbers: { series: А }
        roles: [{ code: admin, name: админ, rights: [read, route, execute, invite] }]
        blocks: [{ code: roads, name: Пути, units: [{ code: roads, name: Отдел дорог, shortName: Дороги, headPost: начальник, executorPosts: [инженер] }] }]
        organisations: [{ code: a, name: Администрация, kind: district, units: [roads], posts: [{ code: h, name: глава, roles: [admin] }] }]
        topicGroups: [{ code: g, name: Группа }]
        topics: [{ code: t, name: Тема, unit: roads, group: g, words: [яма] }]
        emergencyRoutes: [{ code: r, topics: [t], phones: [{ name: дежурный, nameEn: duty, number: "112" }], text: а, textEn: b }]
        answers: { approval: none }
        path: [{ selfAnswer: false }]
        deadlines: [{ answer: 10wd }]
        pauses: { resident: true }
        request: 3d
        openSources: { routed: 61wm }
        rolling: none
        reminders: { half: { to: [] } }
        escalation: [{ after: 4wh, to: [executor] }]
        quietHours: { staff: none }
        autoCloseDays: 3
        regularDates: [{ code: d, name: сводка, every: month, day: 5, to: [admin] }]
        registering: { mailZones: [ru] }
        imports: { statuses: { Готово: closed } }
        receptions: [{ code: head, who: глава, place: кабинет 1, minutes: 20, hours: { mon: "10:00-12:00" } }]
        pos: { widget: "17" }
        directLine: { unansweredAfter: 3wd }
        consent: { version: "7" }
        keeping: { draftDays: 7 }
        formalAppeal: { text: на почте }
        emergency: { words: [пожар] }
        intake: { messagesPerMinute: 7 }
        texts: { resident.taken: "{number}!" }
        """;

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
        var moves = EffectiveLifecycle.Moves(Read("answers: { placing: by-hand }"));
        moves.ShouldContain(new Move(AppealState.OnApproval, Trigger.Approve, AppealState.Approved));
        EffectiveLifecycle.Moves(Read("")).ShouldContain(new Move(AppealState.OnApproval, Trigger.Approve, AppealState.Answered));
        EffectiveLifecycle.Moves(Read("")).ShouldNotContain(move => move.From == AppealState.Approved);
    }

    /// <summary>Each step is on the diagram of a regulation only where some way has it.</summary>
    [Theory]
    [InlineData("path: { registration: by-hand }", AppealState.Received, Trigger.Register)]
    [InlineData("path: { approvals: [role:unit-head, role:head] }", AppealState.OnApproval, Trigger.Endorse)]
    [InlineData("path: { postponement: { days: 30 } }", AppealState.InWork, Trigger.AskToPostpone)]
    [InlineData("path: { postponement: { days: 30 } }", AppealState.InWork, Trigger.Postpone)]
    [InlineData("path: { quality: { share: every } }", AppealState.Answered, Trigger.FailQuality)]
    public void A_step_that_only_some_ways_have_is_left_where_one_of_them_has_it(string path, AppealState from, Trigger on)
    {
        EffectiveLifecycle.Moves(Read(path)).ShouldContain(move => move.From == from && move.On == on);
        EffectiveLifecycle.Moves(Read("")).ShouldNotContain(move => move.On == on);
        EffectiveLifecycle.Moves(Read($"path: [{{ when: {{ source: pos }}, {path["path: {".Length..]}, {{}}]"))
            .ShouldContain(move => move.From == from && move.On == on);
    }

    [Fact]
    public void How_many_open_appeals_would_go_another_way_is_counted()
    {
        var lines = AppealDiff.Lines([Samples.In(AppealState.InWork)], new Edition(Read("")),
            new Edition(Read("path: { placing: by-hand }")), Texts).ToList();
        lines.ShouldContain("Шли бы по другому пути: 1 обращение.");
        AppealDiff.Lines([Samples.In(AppealState.InWork)], new Edition(Read("")),
            new Edition(Read("path: [{ when: { source: pos }, placing: by-hand }, {}]")), Texts)
            .ShouldNotContain(line => line.Contains("по другому пути", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_every_appeal_is_registered_by_hand_the_diagram_begins_there_and_where_some_are_it_has_two_beginnings()
    {
        var byHand = LifecycleDiagram.ToMermaid(Read("path: { registration: by-hand }"), Texts);
        byHand.ShouldContain("[*] --> Received");
        byHand.ShouldNotContain("[*] --> Registered");
        var some = LifecycleDiagram.ToMermaid(Read("path: [{ when: { source: pos }, registration: by-hand }, {}]"), Texts);
        some.ShouldContain("[*] --> Received");
        some.ShouldContain("[*] --> Registered");
    }

    [Fact]
    public void What_no_role_may_do_cannot_happen() =>
        EffectiveLifecycle.Moves(Read("roles: [{ code: a, name: а, rights: [route, execute, approve, invite] }]"))
        .ShouldNotContain(move => move.On == Trigger.Decline);

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
        var lines = DeadlineExamples.Lines(Regulation.Default, new DateOnly(2026, 11, 21), Texts)
            .TakeWhile(line => !line.StartsWith("2.", StringComparison.Ordinal)).ToList();
        lines[0].ShouldBe("1. Обычный день (обращение по 59-ФЗ).");
        lines[1].ShouldContain("3 февраля 2026 (вторник), 10:15");
        lines.ShouldContain(line => line.Contains("Срок истекает: 5 марта 2026 (четверг), 17:00", StringComparison.Ordinal));
        lines.ShouldContain("   Зарегистрировать (3 календарных дня): до 6 февраля 2026, 16:00.");
        lines.ShouldContain("   Контрольная дата (27 календарных дней): 2 марта 2026, 17:00.");
    }

    [Fact]
    public void The_examples_are_of_rules_from_all_over_the_list()
    {
        var heads = DeadlineExamples.Lines(Regulation.Default, new DateOnly(2026, 11, 21), Texts)
            .Where(line => !line.StartsWith(' ')).ToList();
        heads.Select(head => head[head.IndexOf('(', StringComparison.Ordinal)..]).Distinct().Count().ShouldBe(10);
        heads.ShouldContain(head => head.Contains("источник чат с ботом", StringComparison.Ordinal));
    }

    private static Regulation Read(string yaml)
    {
        var reading = RegulationFile.Read(
            "municipality: { name: Наш муниципальный округ, nameGenitive: Нашего муниципального округа }\n" + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        return reading.Regulation!;
    }
}
