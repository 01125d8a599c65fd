using System.Diagnostics;
using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.Dialogues;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

/// <summary>What the program does when it is called with a word, beside the one that works.</summary>
public sealed class ChoresTests : IDisposable
{
    private static readonly Dictionary<string, string?> Unset = new(StringComparer.Ordinal);

    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-").FullName;

    [Fact]
    public async Task A_copy_made_beside_the_working_program_opens_with_everything_in_it()
    {
        var file = Path.Combine(_folder, "copy.db");
        await using (var town = await Town.Open())
        {
            await town.Registered();
            (await Run(town, "backup", file)).Code.ShouldBe(0);
            (await Should.ThrowAsync<StartupException>(() => Run(town, "backup", file))).In(Phrasebook.Load())
                .ShouldBe($"backup: файл «{file}» уже есть. Копия ложится только в новый файл");
        }

        await using var restored = await Town.Open(settings => settings["ConnectionStrings:Mcu"] = $"Data Source={file};Pooling=False");
        (await restored.Appeal()).Text.ShouldContain("Ленина");
    }

    [Theory]
    [InlineData("backup: укажите новый файл", "backup")]
    [InlineData("backup: укажите новый файл", "backup", "a", "b")]
    [InlineData("move: укажите, куда", "move")]
    [InlineData("import: укажите файл", "import")]
    [InlineData("widget check https://example.ru", "widget", "check")]
    [InlineData("Напишите: regulation check <файл или папка>", "regulation")]
    [InlineData("Нет такой команды: bakcup. Может быть, backup?", "bakcup", "copy.db")]
    [InlineData("Нет такой команды: chekc. Может быть, check?", "regulation", "chekc", "a.yaml")]
    [InlineData("Нет такой команды: --hlep. Может быть, --help?", "--hlep")]
    [InlineData("Нет такой команды: serve. Все команды покажет mcu --help", "serve")]
    public async Task Wrong_words_end_with_2_and_say_what_is_expected(string expected, params string[] args)
    {
        var (code, output, error) = await Run(Unset, args);
        code.ShouldBe(2);
        error.ShouldContain(expected);
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_cannot_be_moved_to_stops_the_command()
    {
        await using var town = await Town.Open();
        (await Should.ThrowAsync<StartupException>(() => Run(town, "move", "mcu.db"))).Message.ShouldContain("expected");
    }

    [Theory]
    [InlineData("ru", "Использование:", "Копирует базу SQLite")]
    [InlineData("en", "Usage:", "Copies the SQLite database")]
    public async Task Help_is_in_the_language_of_the_municipality(string language, string packaged, string own)
    {
        var file = Path.Combine(_folder, "own.yaml");
        await File.WriteAllTextAsync(file, Story.Regulation($"language: {language}"));
        var (code, output, _) = await Run(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Regulation:File"] = file }, "--help");
        code.ShouldBe(0);
        output.ShouldContain(packaged);
        output.ShouldContain(own);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--Staff:Chat=web:staff")]
    [InlineData(2, "--urls", "http://localhost:5081")]
    [InlineData(3, "/Web:Files", "files", "Stand:Enabled=false")]
    [InlineData(0, "bakcup", "--Staff:Chat=web:staff")]
    [InlineData(1, "--Staff:Chat=web:staff", "backup", "copy.db")]
    [InlineData(0, "--dry-run", "import", "a.csv")]
    [InlineData(0, "--hlep")]
    public void Settings_stand_before_a_command(int settings, params string[] args)
    {
        var words = CommandLineTexts.Read(args);
        words.Settings.ShouldBe(args[..settings]);
        words.Command.ShouldBe(args[settings..]);
    }

    [Fact]
    public async Task A_mistyped_command_starts_no_server_and_makes_no_database()
    {
        var (code, _, error) = await Start("bakcup", "copy.db");
        code.ShouldBe(2);
        error.ShouldContain("Может быть, backup?");
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_version_is_told()
    {
        var (code, output, _) = await Start("--version");
        code.ShouldBe(0);
        output.ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<(int Code, string Output, string Error)> Run(Town town, params string[] args) =>
        Run(town.Services.GetRequiredService<IConfiguration>(), args);

    private static Task<(int Code, string Output, string Error)> Run(Dictionary<string, string?> settings, params string[] args) =>
        Run(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), args);

    private static async Task<(int Code, string Output, string Error)> Run(IConfiguration configuration, string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await new CommandLine(configuration, output).Run(args, error), output.ToString(), error.ToString());
    }

    /// <summary>The built program in a process of its own, in an empty folder.</summary>
    private async Task<(int Code, string Output, string Error)> Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }
}
