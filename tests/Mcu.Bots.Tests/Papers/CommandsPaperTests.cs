using System.Runtime.CompilerServices;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Bots.Tests.Papers;

/// <summary>docs/commands.md says of each command what the code says of it.</summary>
public sealed class CommandsPaperTests
{
    private const string File = "docs/commands.md";
    private static readonly Phrasebook Texts = Phrasebook.Load();

    [Fact]
    public void The_paper_lists_exactly_the_commands_of_the_book() =>
        Listed().Keys.ShouldBe(Commands().Select(command => command.Name), ignoreOrder: true);

    [Fact]
    public void Each_command_stands_with_its_words_and_its_rights()
    {
        var listed = Listed();
        foreach (var command in Commands())
        {
            var row = listed[command.Name];
            row[1].ShouldBe(OrDash(Texts.SayIn(Phrasebook.Russian, $"command.{command.Name}.words")), command.Name);
            row[2].ShouldBe(OrDash(string.Join(", ", command.RequiredRights)), command.Name);
        }
    }

    [Fact]
    public void The_words_of_residents_stand_in_the_paper()
    {
        var rows = Paper.Rows(File).Where(row => row.Length == 3 && row[0].StartsWith("`/", StringComparison.Ordinal))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        foreach (var name in new[] { "my", "status", "official", "reception", "line", "about", "link", "unlink", "forget", "help" })
        {
            rows[$"`/{name}`"].ShouldBe(Texts.SayIn(Phrasebook.Russian, $"resident.command.{name}"));
        }
    }

    private static string OrDash(string text) => text.Length > 0 ? text : "–";

    /// <summary>Tables of four columns: command, words, right, what it does.</summary>
    private static Dictionary<string, string[]> Listed() =>
        Paper.Rows(File).Where(row => row.Length == 4 && row[0].StartsWith('`'))
            .ToDictionary(row => row[0].Trim('`', '/'), StringComparer.Ordinal);

    /// <summary>Names and rights of a command need nothing of what it works with.</summary>
    private static IReadOnlyList<StaffCommand> Commands() =>
        [.. CommandList.All.Select(type => (StaffCommand)RuntimeHelpers.GetUninitializedObject(type))];
}
