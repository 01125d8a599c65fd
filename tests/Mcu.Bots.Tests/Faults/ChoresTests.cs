using Mcu.Bots.Settings;
using Mcu.Bots.Tests.Dialogues;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

/// <summary>What the program does when it is called with a word, beside the one that works.</summary>
public sealed class ChoresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-").FullName;

    [Fact]
    public async Task A_copy_made_beside_the_working_program_opens_with_everything_in_it()
    {
        var file = Path.Combine(_folder, "copy.db");
        await using (var town = await Town.Open())
        {
            await town.Registered();
            (await Run(town, "backup", file)).ShouldBeTrue();
            (await Should.ThrowAsync<StartupException>(() => Run(town, "backup", file))).In(Phrasebook.Load()).ShouldBe($"backup: файл «{file}» уже есть. Копия ложится только в новый файл");
        }

        await using var restored = await Town.Open(settings => settings["ConnectionStrings:Mcu"] = $"Data Source={file};Pooling=False");
        (await restored.Appeal()).Text.ShouldContain("Ленина");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup", "a", "b")]
    [InlineData("move", "mcu.db")]
    [InlineData("move")]
    public async Task A_chore_that_cannot_be_done_says_what_is_expected(params string[] args)
    {
        await using var town = await Town.Open();
        (await Should.ThrowAsync<StartupException>(() => Run(town, args))).Message.ShouldContain("expected");
    }

    [Fact]
    public async Task Other_arguments_are_settings_and_open_the_doors()
    {
        await using var town = await Town.Open();
        (await Run(town, "--Staff:Chat=web:staff")).ShouldBeFalse();
        (await Run(town)).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<bool> Run(Town town, params string[] args) => Chores.TryRun(args, town.Services.GetRequiredService<IConfiguration>());
}
