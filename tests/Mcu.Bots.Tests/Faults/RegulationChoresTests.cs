using Mcu.Bots.Rules;
using Mcu.Bots.Settings;
using Mcu.Bots.Tests.Dialogues;
using Mcu.Bots.Tests.World;
using Mcu.Fakes;
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
        var stop = await Should.ThrowAsync<StartupException>(() => Run("check", Write("own.yaml", "answers:\n  approval: maybe\ndigestAt: noon")));
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
        told.Split('\n').Length.ShouldBe(3);
        told.ShouldSatisfyAllConditions(
            t => t.Split('\n')[0].ShouldStartWith("a.yaml: ошибок нет. акт № 1"), t => t.Split('\n')[1].ShouldStartWith("b.yaml: ошибок нет. акт № 2"),
            t => t.ShouldEndWith("Сегодня действует a.yaml."));
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
        lines.ShouldContain(line => line.StartsWith("d.yaml:1 act.validFrom: ", StringComparison.Ordinal) && line.Contains("c.yaml", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("e.yaml:1 act.edition: ", StringComparison.Ordinal) && line.Contains("c.yaml", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("с 01.04.2026 по 30.04.2026", StringComparison.Ordinal) && line.Contains("a.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_folder_is_none() =>
        (await Should.ThrowAsync<StartupException>(() => Run("check", _folder))).Message.ShouldContain("a folder with *.yaml files");

    [Fact]
    public async Task A_difference_is_told_with_the_open_appeals_that_it_concerns()
    {
        await using var town = await Town.Open();
        await town.Answered();
        await town.Registered("Лифт не работает, ул. Мира, 3", id: 6);
        await town.Registered("Не назначили пособие на ребёнка, ул. Мира, 7", id: 7);
        var (was, now) = (Write("was.yaml", ""), Write("now.yaml", "deadlines: [{ answer: 30d, reopened: 5d }]\nanswers: { approval: none }"));

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
    public async Task A_clause_is_explained_from_the_register()
    {
        var said = await Run("explain", "s1-46");

        said.ShouldStartWith("S1-46. Answers are placed on the platforms. Realised by: `path.placing`, ", Case.Sensitive);
        said.ShouldContain("command `/place`");
        said.ShouldContain(". Shown by: `");
    }

    [Theory]
    [InlineData("S0-10", "S0-10. The order of the participation modules, annex 5. Not here yet: comes with the part «participation»")]
    [InlineData("S0-44", "S0-44. The decree goes to the lawyers within five days. Needs no program: concerns the decree's own signing")]
    public async Task What_is_not_realised_is_explained_too(string clause, string words) => (await Run("explain", clause)).ShouldBe(words);

    [Theory]
    [InlineData("С1–46")] // typed with Russian «С» and a long dash
    [InlineData(" s1 46 ")]
    public async Task A_clause_is_found_however_it_is_typed(string typed) => (await Run("explain", typed)).ShouldStartWith("S1-46.", Case.Sensitive);

    [Theory]
    [InlineData("docs/clauses.md has no clause S1-99; the nearest is S1-66", "explain", "S1-99")]
    [InlineData("docs/clauses.md has no clause S0-0; the nearest is S0-1", "explain", "S0-0")]
    [InlineData("docs/clauses.md has no clause S7-12; the nearest is S4-12", "explain", "S7-12")]
    [InlineData("expected a clause such as S1-46", "explain", "пункт 4")]
    [InlineData("expected: regulation check <file or folder>")]
    [InlineData("expected: regulation check <file or folder>", "check")]
    [InlineData("expected: regulation check <file or folder>", "put", "file")]
    [InlineData("expected the path of a readable YAML file; got «no-such-file.yaml»", "check", "no-such-file.yaml")]
    public async Task Wrong_arguments_get_one_line(string words, params string[] args)
    {
        var message = (await Should.ThrowAsync<StartupException>(() => RegulationChores.Run(args, Configuration("Data Source=none.db"), Clock))).Message;
        message.ShouldContain(words);
        message.ShouldNotContain("\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<string> Run(string chore, string file) => RegulationChores.Run([chore, file], Configuration("Data Source=none.db"), Clock);

    private static Task<string> Run(string chore, string was, string now, string database) => RegulationChores.Run([chore, was, now], Configuration(database), Clock);

    private static IConfiguration Configuration(string database) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Mcu", database)]).Build();

    private string Write(string name, string yaml)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, Story.Regulation(yaml));
        return file;
    }
}
