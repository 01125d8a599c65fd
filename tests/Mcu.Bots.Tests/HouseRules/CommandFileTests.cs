using System.Runtime.CompilerServices;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>A command of the staff is one file and one line of the list.</summary>
public sealed class CommandFileTests
{
    private static readonly IReadOnlyList<Type> Commands =
        [.. typeof(StaffCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StaffCommand)) && !type.IsAbstract)];

    [Fact]
    public void Every_command_is_in_the_list_once()
    {
        House.Nobody(Commands.Except(CommandList.All).Select(type => type.Name), "Not in CommandList.All:");
        House.Nobody(CommandList.All.GroupBy(type => type).Where(same => same.Count() > 1)
            .Select(same => same.Key.Name), "Twice in CommandList.All:");
    }

    [Fact]
    public void Every_command_has_its_own_file_named_after_it()
    {
        var files = House.Sources.Where(source => source.Path.StartsWith("src/Mcu.Workflow/", StringComparison.Ordinal)
            && source.Name.EndsWith("Command", StringComparison.Ordinal))
            .ToDictionary(source => source.Name);
        foreach (var command in Commands)
        {
            var file = files.GetValueOrDefault(command.Name);
            Assert.True(file is not null, $"{command.Name} is not in a file {command.Name}.cs of its own");
            var declared = Commands.Where(other => file.Lines.Any(line => line.Contains($"class {other.Name}", StringComparison.Ordinal)))
                .Select(other => other.Name);
            declared.ShouldBe([command.Name], $"{file.Path} is to declare one command");
        }
    }

    /// <summary>
    /// Moves that no command of their own makes: gathering what is about one thing is not there yet, and the first of two yeses is
    /// «Утвердить» too.
    /// </summary>
    private static readonly Trigger[] NotMadeYet = [Trigger.Join, Trigger.Leave, Trigger.Endorse];

    [Fact]
    public void A_command_that_moves_an_appeal_needs_the_rights_that_the_lifecycle_says()
    {
        var movers = CommandList.All.Select(type => (StaffCommand)RuntimeHelpers.GetUninitializedObject(type))
            .Where(command => command.FiredTrigger is not null).ToList();
        foreach (var command in movers)
        {
            command.RequiredRights.ShouldBe(Lifecycle.RightsFor(command.FiredTrigger!.Value), command.Name);
        }

        var made = movers.Select(command => command.FiredTrigger!.Value).Distinct();
        made.ShouldBe(Enum.GetValues<Trigger>().Where(move => Lifecycle.RightsFor(move).Count > 0).Except(NotMadeYet), ignoreOrder: true);
    }

    [Fact]
    public void No_word_means_two_commands()
    {
        foreach (var language in new[] { "ru", "en" })
        {
            var words = File.ReadLines(Path.Combine(House.Root, "src", "Mcu.Workflow", "Localization", "Texts", language, "commands.yaml"))
                .Where(line => line.StartsWith("command.", StringComparison.Ordinal) && line.Contains(".words:", StringComparison.Ordinal))
                .SelectMany(line => line.Split('"')[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            House.Nobody(words.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
                .Select(same => same.Key), $"Twice in {language}:");
        }
    }

    [Fact]
    public void Every_command_has_its_words_in_both_languages()
    {
        var names = CommandList.All.Select(type => type.Name).ToList();
        names.Count.ShouldBe(Commands.Count);
        foreach (var language in new[] { "ru", "en" })
        {
            var texts = File.ReadAllText(Path.Combine(House.Root, "src", "Mcu.Workflow", "Localization", "Texts",
                language, "commands.yaml"));
            var missing = House.Sources.Where(source => names.Contains(source.Name))
                .Select(source => source.Lines.Single(line => line.Contains("override string Name =>", StringComparison.Ordinal))
                .Split('"')[1])
                .Where(name => !texts.Contains($"command.{name}.words:", StringComparison.Ordinal)
                || !texts.Contains($"command.{name}.help:", StringComparison.Ordinal));
            House.Nobody(missing, $"Texts/{language}/commands.yaml has no words or no help for:");
        }
    }
}
