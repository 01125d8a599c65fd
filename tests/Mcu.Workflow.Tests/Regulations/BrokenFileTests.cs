using System.Text.RegularExpressions;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>What an administrator is told of a file that cannot be read: the line, the key, what was expected.</summary>
public partial class BrokenFileTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    [Theory]
    [InlineData("timeZone: Moscow", 2, "timeZone", "нужен часовой пояс, например Europe/Moscow")]
    [InlineData("timeZone: Russian Standard Time", 2, "timeZone", "нужен часовой пояс")]
    [InlineData("language: de", 2, "language", "нужно одно из: ru, en")]
    [InlineData("timezone: Europe/Moscow", 2, "timezone", "такого ключа нет; может быть, timeZone?")]
    [InlineData("weather: sunny", 2, "weather", "такого ключа нет")]
    [InlineData("numbers:\n  pattern: \"{year}\"", 3, "numbers.pattern", "нужен образец номера")]
    [InlineData("numbers:\n  pattern: \"{number}-{year}-{month}\"", 3, "numbers.pattern", "нужен образец номера")]
    [InlineData("numbers:\n  serie: А", 3, "numbers.serie", "может быть, series?")]
    [InlineData("numbers:\n  series: ОГ", 3, "numbers.series", "свой ряд номеров")]
    [InlineData("numbers:\n  formal:\n    series: МЦУ", 4, "numbers.formal.series", "свой ряд номеров")]
    [InlineData("numbers:\n  formal:\n    pattern: \"{year}\"", 4, "numbers.formal.pattern", "нужен образец номера")]
    [InlineData("registering:\n  mailZones: [.ru]", 3, "registering.mailZones[1]", "нужна зона почты без точки")]
    [InlineData("registering:\n  zones: [ru]", 3, "registering.zones", "такого ключа нет")]
    [InlineData("numbers: МЦУ", 2, "numbers", "нужен раздел")]
    [InlineData("roles:\n  - code: head\n    name: глава\n    rights: [read, aprove]", 5, "roles[1].rights[2]", "может быть, approve?")]
    [InlineData("roles: []", 2, "roles", "список не должен быть пустым")]
    [InlineData("roles:\n  - admin", 3, "roles[1]", "нужен раздел")]
    [InlineData("roles:\n  - code: Админ\n    name: админ\n    rights: [read]", 3, "roles[1].code", "нужен код")]
    [InlineData("roles:\n  - code: a\n    name: А\n    rights: [read]\n  - code: a\n    name: Б\n    rights: [read]", 6,
    "roles[2].code", "код a уже занят")]
    [InlineData("roles: [{ code: a, name: А, rights: [read, execute, approve, invite] }]", 2, "roles",
    "права route нет ни у одной роли: обращения некому назначать")]
    [InlineData("roles: [{ code: a, name: А, rights: [read, route, approve, invite] }]", 2, "roles",
    "права execute нет ни у одной роли: на обращения некому отвечать")]
    [InlineData("roles: [{ code: a, name: А, rights: [route, execute, invite] }]", 2, "roles",
    "права approve нет ни у одной роли: ответы некому согласовать")]
    [InlineData("answers: { placing: by-hand }\nroles: [{ code: a, name: А, rights: [route, execute, approve, invite] }]", 3, "roles",
    "права place нет ни у одной роли: ответы некому отправить")]
    [InlineData("roles: [{ code: a, name: А, rights: [route, execute, approve] }]", 2, "roles", "права invite нет ни у одной роли")]
    [InlineData("blocks:\n  - code: roads\n    name: Дороги\n    units: {}", 5, "blocks[1].units", "нужен список")]
    [InlineData("topics:\n  - code: pits\n    name: Ямы\n    unit: road\n    words: [яма]", 5, "topics[1].unit",
    "подразделения road нет в blocks; может быть, roads?")]
    [InlineData("topics:\n  - code: pits\n    unit: roads", 3, "topics[1].name", "нужно добавить этот ключ")]
    [InlineData("topics:\n  - code: pits\n    name: Ямы\n    unit: roads\n    words: [яма, \"?\"]", 6, "topics[1].words[2]",
    "нужна основа слова")]
    [InlineData("topics:\n  - code: pits\n    name: Ямы\n    unit: roads\n    fast: скоро", 6, "topics[1].fast",
    "нужно true (да) или false (нет)")]
    [InlineData("regularDates:\n  - { code: q, name: Отчёт, every: week, day: 5, to: [head] }", 3, "regularDates[1].every",
    "нужно одно из: month, quarter, year")]
    [InlineData("regularDates:\n  - { code: q, name: Отчёт, every: month, day: 31, to: [head] }", 3, "regularDates[1].day", "от 1 до 28")]
    [InlineData("regularDates:\n  - { code: q, name: Отчёт, every: month, day: 5, to: [haed] }", 3, "regularDates[1].to",
    "может быть, head?")]
    [InlineData("roles:\n  - code: head\n    name: глава\n    rights: [read, executing]", 5, "roles[1].rights[2]", "может быть, execute?")]
    [InlineData("roles:\n  - code: head\n    name: глава\n    rights: [read, statistics]", 5, "roles[1].rights[2]",
    "может быть, see-statistics?")]
    [InlineData("regularDates:\n  - { code: q, name: Отчёт, every: quarterly, day: 5, to: [head] }", 3, "regularDates[1].every",
    "может быть, quarter?")]
    [InlineData("regularDates:\n  - { code: q, name: Отчёт, every: month, day: 5, to: [head], rolling: previously }", 3,
    "regularDates[1].rolling", "может быть, previous?")]
    [InlineData("answers:\n  approval: requred", 3, "answers.approval", "нужно одно из: required, none; может быть, required?")]
    [InlineData("path: { placing: by-hant }", 2, "path.placing", "может быть, by-hand?")]
    [InlineData("answers:\n  approval: maybe", 3, "answers.approval", "нужно одно из: required, none")]
    [InlineData("answers:\n  interimAnswers: много", 3, "answers.interimAnswers", "нужно целое число от 0 до 10")]
    [InlineData("deadlines:\n  - answer: 30 дней", 3, "deadlines[1].answer", "нужен срок: 30d (дни)")]
    [InlineData("deadlines:\n  - when: { fast: true }\n    answer: 10d", 3, "deadlines", "последнее правило должно быть без when")]
    [InlineData("deadlines:\n  - answer: 30d\n  - when: { fast: true }\n    answer: 10d", 4, "deadlines[2]",
    "выше уже есть правило без when")]
    [InlineData("deadlines:\n  - when: { block: road }\n    answer: 10d\n  - answer: 30d", 3, "deadlines[1].when.block",
    "блока road нет в blocks; может быть, roads?")]
    [InlineData("workingHours:\n  mon: 8-17", 3, "workingHours.mon", "нужны часы работы")]
    [InlineData("workingHours:\n  mon: \"13:00-17:00, 08:00-12:00\"", 3, "workingHours.mon", "по возрастанию")]
    [InlineData("workingHours:\n  monday: 08:00-17:00", 3, "workingHours.monday", "может быть, mon?")]
    [InlineData("workingHours: {}", 2, "workingHours", "хотя бы для одного дня")]
    [InlineData("workingHours:\n  sun: \"\"", 3, "workingHours", "хотя бы для одного дня")]
    [InlineData("rolling: next", 2, "rolling", "previous-working-day, next-working-day, none")]
    [InlineData("daysOff: [21.04.2026]", 2, "daysOff[1]", "нужна дата ГГГГ-ММ-ДД")]
    [InlineData("reminders:\n  missed: { to: [boss] }", 3, "reminders.missed.to[1]", "executor, unit-head, mcu-head, staff-chat")]
    [InlineData("reminders:\n  workingDaysBefore: { amount: 0 }", 3, "reminders.workingDaysBefore.amount", "нужно целое число от 1 до 30")]
    [InlineData("digestAt: 9 утра", 2, "digestAt", "нужно время, например 09:00")]
    [InlineData("openSources:\n  routed: час", 3, "openSources.routed", "60wm")]
    [InlineData("openSources:\n  afterInterm: 7wd", 3, "openSources.afterInterm", "может быть, afterInterim?")]
    [InlineData("openSources:\n  digestMinutes: 1", 3, "openSources.digestMinutes", "нужно целое число от 5 до 1440")]
    [InlineData("autoCloseDays: 0", 2, "autoCloseDays", "нужно целое число от 1 до 365")]
    [InlineData("intake:\n  messagesPerMinute: 0", 3, "intake.messagesPerMinute", "нужно целое число от 1 до 1000")]
    public void A_fault_is_told_with_line_key_and_what_was_expected(string yaml, int line, string key, string expected)
    {
        var reading = RegulationFile.Read(Head + yaml, "n.yaml");
        reading.Regulation.ShouldBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Key).ShouldBe((line, key));
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void A_step_that_the_regulation_does_not_have_needs_nobody() => RegulationFile.Read(
        $"{Head}answers: {{ approval: none }}\nroles: [{{ code: a, name: А, rights: [route, execute, invite] }}]",
        "n.yaml").Report.ShouldBeEmpty();

    [Theory]
    [InlineData("a: [1, 2", 1)]
    [InlineData("language: ru\nlanguage: en", 2)]
    [InlineData("text: \"открыта", 1)]
    public void A_fault_of_writing_has_its_line(string yaml, int line)
    {
        var problem = RegulationFile.Read(yaml, "n.yaml").Problems.ShouldHaveSingleItem();
        problem.Expected.ShouldStartWith("ошибка записи YAML");
        problem.Line.ShouldBeInRange(line, line + 1);
        EnglishWords().Matches(problem.Expected).ShouldBeEmpty("the parser's own words are English and of its insides");
    }

    [Fact]
    public void A_key_with_one_wrong_letter_is_told_with_the_key_that_is_meant() =>
        RegulationFile.Read("municipality: { name: Город Н, nameGenetive: Города Н }", "n.yaml").Problems.ShouldHaveSingleItem()
            .ShouldBe(new RegulationProblem(1, "municipality.nameGenetive", "такого ключа нет; может быть, nameGenitive?"));

    [Fact]
    public void A_tab_is_told_by_its_name() => RegulationFile.Read("language: ru\n\ttimeZone: x", "n.yaml").Problems
        .ShouldHaveSingleItem().ShouldBe(new RegulationProblem(2, "", "отступы делаются пробелами, а здесь табуляция"));

    [Theory]
    [InlineData("")]
    [InlineData("просто текст")]
    [InlineData("- a\n- b")]
    [InlineData("a: &a [*a]")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("language: ru\n---\nlanguage: en")]
    [InlineData("&a a: *b")]
    public void Nothing_that_is_no_regulation_is_thrown_back(string yaml) =>
        RegulationFile.Read(yaml, "n.yaml").Problems.ShouldNotBeEmpty();

    [Fact]
    public void A_tower_of_brackets_is_refused_and_does_not_end_the_process() =>
        RegulationFile.Read("a: " + new string('[', 100_000),
        "n.yaml").Problems.ShouldHaveSingleItem().Expected.ShouldBe("слишком глубокая вложенность");

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_lines()
    {
        var reading = RegulationFile.Read("language: de\ndigestAt: рано\nautoCloseDays: x\n", "n.yaml");
        reading.Problems.Select(problem => problem.Key).ShouldBe(["municipality", "language", "digestAt", "autoCloseDays"]);
        reading.Report.ShouldContain("n.yaml:2 digestAt: нужно время");
    }

    [Fact]
    public void Own_blocks_ask_for_own_topics() => RegulationFile.Read(Head + """
        blocks:
          - code: b
            name: Блок
            units:
              - { code: u, name: Отдел, shortName: О, headPost: начальник, executorPosts: [специалист] }
        """, "n.yaml").Problems.ShouldHaveSingleItem().Expected.ShouldContain("перечислите и свои topics");

    [GeneratedRegex("\\b(?!YAML)[A-Za-z]{2,}")]
    private static partial Regex EnglishWords();
}
