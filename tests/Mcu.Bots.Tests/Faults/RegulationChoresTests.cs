using System.Text;
using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.Dialogues;
using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Workflow.RegulationFiles;
using Mcu.Workflow.Settings;
using Microsoft.Extensions.Configuration;

namespace Mcu.Bots.Tests.Faults;

/// <summary>regulation check, diff, explain.</summary>
public sealed class RegulationChoresTests : IDisposable
{
    private static readonly ManualClock Clock = new(Town.Monday);

    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-").FullName;

    [Fact]
    public async Task A_good_file_is_told_with_who_does_what_the_path_and_ten_examples()
    {
        var told = await Run("check", Write("own.yaml", "answers: { approval: none }"));
        told.ShouldContain("own.yaml: ошибок нет");
        told.ShouldContain("| исполнитель | читать обращения, писать заметки, исполнять и готовить ответ, продлевать срок |");
        told.ShouldContain("Управление образования");
        told.ShouldContain("stateDiagram-v2");
        told.ShouldNotContain("OnApproval");
        told.ShouldContain("10. ");
        told.ShouldNotContain("11. ");
    }

    [Fact]
    public async Task A_file_in_English_is_told_in_English() =>
        (await Run("check", Write("own.yaml", "language: en"))).ShouldContain("no mistakes");

    [Fact]
    public async Task A_broken_file_is_told_problem_by_problem_with_line_and_key()
    {
        var stop = await Should.ThrowAsync<StartupException>(() =>
            Run("check", Write("own.yaml", "answers:\n  approval: maybe\ndigestAt: noon")));
        stop.Message.Split('\n').Length.ShouldBe(2);
        stop.Message.ShouldContain("own.yaml:5 answers.approval: ");
        stop.Message.ShouldContain("own.yaml:6 digestAt: ");
    }

    [Fact]
    public async Task A_folder_is_told_edition_by_edition_with_the_one_in_force_today()
    {
        Write("b.yaml", "act: { number: 2, date: 2027-01-01 }");
        Write("a.yaml", "act: { number: 1, date: 2026-01-01 }");
        Write(".note.yaml", "nonsense: true");
        var told = await Run("check", _folder);
        var files = told.Split('\n').Where(line => line.Contains(".yaml", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBe(3);
        files.ShouldSatisfyAllConditions(
            t => t[0].ShouldStartWith("a.yaml: ошибок нет. акт № 1"), t => t[1].ShouldStartWith("b.yaml: ошибок нет. акт № 2"), t => t[2]
                .ShouldBe("Сегодня действует a.yaml."));
    }

    [Fact]
    public async Task Clashes_between_the_editions_of_a_folder_are_told_with_the_files()
    {
        Write("a.yaml", "act: { number: 1, date: 2026-01-01, validTo: 2026-03-31 }");
        Write("b.yaml", "act: { number: 1, date: 2026-01-01 }\ndigestAt: noon");
        Write("c.yaml", "act: { number: 2, date: 2026-05-01 }");
        Write("d.yaml", "act: { number: 3, date: 2026-05-01 }");
        Write("e.yaml", "act: { number: 2, date: 2026-05-01 }");
        var lines = (await Should.ThrowAsync<StartupException>(() => Run("check", _folder))).Message.Split('\n');
        lines.ShouldContain(line => line.StartsWith("b.yaml:5 digestAt: ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("d.yaml:1 act.validFrom: ", StringComparison.Ordinal)
            && line.Contains("c.yaml", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("e.yaml:1 act.edition: ", StringComparison.Ordinal)
            && line.Contains("c.yaml", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("с 01.04.2026 по 30.04.2026", StringComparison.Ordinal)
            && line.Contains("a.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_folder_is_none() =>
        (await Should.ThrowAsync<StartupException>(() => Run("check", _folder))).Message.ShouldContain("нет файлов *.yaml");

    [Fact]
    public async Task A_difference_is_told_with_the_open_appeals_that_it_concerns()
    {
        await using var town = await Town.Open();
        await town.Answered();
        await town.Registered("Лифт не работает, ул. Мира, 3", id: 6);
        await town.Registered("Не назначили пособие на ребёнка, ул. Мира, 7", id: 7);
        var (was, now) = (Write("was.yaml", ""),
            Write("now.yaml", "deadlines: [{ answer: 30d, reopened: 5d }]\nanswers: { approval: none }"));

        var told = await Run("diff", was, now, town.Database);
        told.ShouldContain("Утверждение ответов: было «каждый ответ утверждают»");
        told.ShouldContain("Открытых обращений сейчас 2.");
        told.ShouldContain("Другой срок после возобновления: 1 обращение.", customMessage: told);
    }

    [Fact]
    public async Task Without_a_database_the_difference_is_told_and_none_is_made()
    {
        var database = Path.Combine(_folder, "mcu.db");
        var file = Write("own.yaml", "");
        (await Run("diff", file, file, $"Data Source={database}")).ShouldContain("Базы данных здесь нет");
        File.Exists(database).ShouldBeFalse();
    }

    [Fact]
    public async Task A_clause_is_explained_in_the_decree_s_own_words_and_in_Russian()
    {
        var said = await Run("explain", "s1-46");

        said.ShouldStartWith("S1-46: размещение ответов на электронных платформах и системах. Сделано: ключ path.placing регламента, ",
            Case.Sensitive);
        said.ShouldContain("команда /place");
        said.ShouldContain("Проверяют: `");
        said.ShouldNotContain("Realised");
    }

    [Theory]
    [InlineData("S0-10",
    "S0-10: the order of the participation modules, annex 5. Пока не сделано, появится позже: опросы, голосования и новости.")]
    [InlineData("S0-44",
    "S0-44: the decree goes to the lawyers within five days. Программа не нужна: это касается принятия и публикации самого постановления.")]
    public async Task What_is_not_realised_is_explained_too(string clause, string words) => (await Run("explain", clause)).ShouldBe(words);

    [Fact]
    public async Task What_is_realised_in_part_says_what_is_there_and_what_comes_later()
    {
        var said = await Run("explain", "S0-29");

        said.ShouldStartWith("S0-29: сводной ежемесячной информации. Сделана часть: ключ regularDates регламента, команда /dates",
            Case.Sensitive);
        said.ShouldEndWith("Остальное появится позже: отчёты и показатели.");
    }

    [Fact]
    public async Task A_clause_of_several_duties_is_explained_duty_by_duty()
    {
        (await Run("explain", "S4-45")).Split('\n').Select(line => line.Split(':')[0]).ShouldBe(["S4-45.1", "S4-45.2", "S4-45.3"]);
        (await Run("explain", "S4-45.2")).ShouldContain("Пока не сделано, появится позже: отчёты");
    }

    [Theory]
    [InlineData("С1–46")] // typed with Russian «С» and a long dash
    [InlineData(" s1 46 ")]
    public async Task A_clause_is_found_however_it_is_typed(string typed) =>
    (await Run("explain", typed)).ShouldStartWith("S1-46:", Case.Sensitive);

    [Theory]
    [InlineData("Пункта S1-99 в docs/clauses.md нет; ближайший – S1-66.", "explain", "S1-99")]
    [InlineData("Пункта S0-0 в docs/clauses.md нет; ближайший – S0-1.", "explain", "S0-0")]
    [InlineData("Пункта S7-12 в docs/clauses.md нет; ближайший – S4-12.", "explain", "S7-12")]
    [InlineData("Нужен пункт, например S1-46", "explain", "пункт 4")]
    [InlineData("Напишите: regulation check <файл или папка>")]
    [InlineData("Напишите: regulation check <файл или папка>", "check")]
    [InlineData("Напишите: regulation check <файл или папка>", "put", "file")]
    [InlineData("Нет файла YAML «no-such-file.yaml», или его не прочитать.", "check", "no-such-file.yaml")]
    public async Task Wrong_arguments_get_one_line(string words, params string[] args)
    {
        var message = (await Should.ThrowAsync<StartupException>(() =>
            RegulationCli.Run(args, Configuration("Data Source=none.db"), Clock))).Message;
        message.ShouldContain(words);
        message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_file_saved_in_the_encoding_of_Windows_is_refused_with_its_line_and_what_to_do()
    {
        var file = Saved("own.yaml", Named("windows-1251"), "municipality:\n  name: Город\n");

        var stop = await Should.ThrowAsync<StartupException>(() => Run("check", file));
        stop.Message.ShouldBe(
            "own.yaml:2: файл сохранён не в UTF-8, русские буквы не прочитать; в «Блокноте»: «Сохранить как», кодировка UTF-8");
        (await Should.ThrowAsync<StartupException>(() => Run("check", _folder))).Message.ShouldContain(
            "own.yaml:2: файл сохранён не в UTF-8");
        (await Should.ThrowAsync<StartupException>(() => Run("diff", file, file, "Data Source=none.db"))).Message.ShouldContain(
            "не в UTF-8");
        Should.Throw<StartupException>(() => new RegulationLoader(file).Open(Town.Monday)).Message.ShouldContain("не в UTF-8");
    }

    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("koi8-r", false)]
    [InlineData("utf-8", true)]
    public async Task Only_UTF_8_is_read_with_a_mark_at_its_beginning_or_without(string encoding, bool isRead)
    {
        var file = Saved("own.yaml", Named(encoding), "\uFEFFmunicipality:\n  name: Город\n");

        if (isRead)
        {
            (await Run("check", file)).ShouldContain("ошибок нет");
            return;
        }

        (await Should.ThrowAsync<StartupException>(() => Run("check", file))).Message.ShouldContain("не в UTF-8");
    }

    [Fact]
    public async Task A_file_whose_letters_were_lost_when_it_was_saved_is_refused() =>
        (await Should.ThrowAsync<StartupException>(() =>
        Run("check", Saved("own.yaml", Encoding.UTF8, "municipality:\n  name: \uFFFD\uFFFD\uFFFD\n"))))
            .Message.ShouldStartWith("own.yaml:2: буквы испорчены");

    [Fact]
    public async Task What_is_still_the_example_s_own_is_named_under_a_good_file()
    {
        var told = await Run("check", Saved("own.yaml", Encoding.UTF8, """
            municipality:
              name: Наш муниципальный округ
              nameGenitive: Нашего муниципального округа
            # Часы – пример.
            digestAt: "09:00"
            formalAppeal: { site: "https://example.ru/priemnaya" }
            """));

        told.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Ещё не вписано своё"),
            t => t.ShouldContain("– municipality.name: вместо названия – образец «Наш муниципальный округ»"),
            t => t.ShouldContain("– municipality.address не указан"), t => t.ShouldContain("– municipality.phone не указан"),
            t => t.ShouldContain("оператор личных данных"), t => t.ShouldContain("Впишите телефоны аварийных и дежурных служб"),
            t => t.ShouldContain("Помечено словом «пример», строки: 4."), t => t.ShouldContain("Строка 6: «example.ru» – образец."));
    }

    [Fact]
    public async Task Of_a_file_with_everything_of_its_own_nothing_is_left_to_fill_in()
    {
        var told = await Run("check", Saved("own.yaml", Encoding.UTF8, """
            municipality: { name: Город Лесной, nameGenitive: города Лесного, address: "ул. Мира, 3", phone: 8 (81369) 2-15-40 }
            # например, так
            consent: { version: "3", text: Хранит администрация города Лесного., textEn: Kept by the town of Lesnoy. }
            emergencyRoutes:
              - code: water
                topics: [no-water]
                phones: [{ name: диспетчерская, number: "8 (81369) 2-15-41" }]
                text: Позвоните
                textEn: Call
            """));

        told.ShouldContain("ошибок нет");
        told.ShouldNotContain("Ещё не вписано");
    }

    private static Encoding Named(string encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

    private string Saved(string name, Encoding encoding, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, encoding.GetBytes(text));
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<string> Run(string chore, string file) =>
        RegulationCli.Run([chore, file], Configuration("Data Source=none.db"), Clock);

    private static Task<string> Run(string chore, string was, string now, string database) =>
        RegulationCli.Run([chore, was, now], Configuration(database), Clock);

    private static IConfiguration Configuration(string database) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Mcu", database)]).Build();

    private string Write(string name, string yaml)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, Story.Regulation(yaml));
        return file;
    }
}
