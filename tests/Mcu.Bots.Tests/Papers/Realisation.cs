using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Localization;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Tests.Papers;

/// <summary>What the register names as realising a clause, held against the program: each name is looked up where its kind lives.</summary>
internal static partial class Realisation
{
    private static readonly Phrasebook Texts = Phrasebook.Load();
    private static readonly HashSet<string> StaffCommands = [.. CommandList.All.Select(NameOf)];
    private static readonly HashSet<string> Rights = [.. Enum.GetNames<Right>().Select(Kebab)];
    private static readonly string Program = Sources("Mcu.Bots", "*.cs") + Sources("Mcu.Workflow", "*.cs");
    private static readonly string Phrases = Sources(Path.Combine("Mcu.Workflow", "Localization", "Texts", "ru"), "*.yaml");

    /// <summary>The shipped regulation with its examples, which stand in comments.</summary>
    private static readonly IReadOnlyList<string> Regulation =
        [.. Paper.Read("deploy/regulations/default.yaml").Split('\n').Concat(Paper.Read("deploy/regulations/topics.yaml").Split('\n'))
        .Select(line => Comment().Replace(line, ""))];

    /// <summary>Everything in backquotes and every button; pages and buttons are known by the word before them.</summary>
    public static IReadOnlyList<string> NamesIn(string cell) => [.. Name().Matches(cell).Select(match => match.Value)];

    /// <summary>The names that mean nothing here.</summary>
    public static IEnumerable<string> Unknown(string cell) => NamesIn(cell).Where(name => !IsKnown(name));

    private static bool IsKnown(string named)
    {
        var name = named[named.IndexOfAny(['`', '«'])..].Trim('`', '«', '»');
        return named.StartsWith("page", StringComparison.Ordinal) ? Program.Contains($"\"{name}", StringComparison.Ordinal)
            : named.Contains('«', StringComparison.Ordinal) ? Phrases.Contains(name, StringComparison.Ordinal)
            : name.StartsWith('/') ? IsCommand(name[1..])
            : name.StartsWith("mcu ", StringComparison.Ordinal)
            ? Program.Contains($"(\"{name.Split(' ')[1]}\", ", StringComparison.Ordinal)
            : name.Contains("__", StringComparison.Ordinal)
            ? Paper.Read("docs/configuration.md").Contains($"`{name}`", StringComparison.Ordinal)
            : Rights.Contains(name) || ReminderRules.Audiences.Contains(name) || IsKey(name);
    }

    private static bool IsCommand(string name) =>
        StaffCommands.Contains(name) || Texts.Keys(Phrasebook.Russian).ContainsKey($"resident.command.{name}");

    /// <summary>A path of keys such as <c>answers.placing: by-hand</c>, each within the section of the first.</summary>
    private static bool IsKey(string path)
    {
        var (keys, value) = path.Split(": ") is [var left, var right] ? (left.Split('.'), right) : (path.Split('.'), null);
        var sections = Regulation.Index().Where(line => line.Item.StartsWith($"{keys[0]}:", StringComparison.Ordinal))
            .Select(line => SectionFrom(line.Index));
        return sections.Any(section => keys.Skip(1).All(key => Regex.IsMatch(section, $@"\b{key}( –|, |:)"))
            && (value is null || section.Contains(value, StringComparison.Ordinal)));
    }

    /// <summary>A section with the comment before it, where values that are not the default stand.</summary>
    private static string SectionFrom(int start)
    {
        var before = Regulation.Take(start).Reverse().TakeWhile(line => line.Length > 0);
        var after = Regulation.Skip(start + 1).TakeWhile(line => !TopKey().IsMatch(line));
        return string.Join('\n', [.. before, Regulation[start], .. after]);
    }

    private static string Sources(string folder, string pattern) =>
        string.Join('\n', Directory.EnumerateFiles(Path.Combine(Paper.Root, "src", folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));

    private static string NameOf(Type type) => ((StaffCommand)RuntimeHelpers.GetUninitializedObject(type)).Name;

    private static string Kebab(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(pages? )?`[^`]+`|«[^»]+»")]
    private static partial Regex Name();

    [GeneratedRegex("^ ?# ?")]
    private static partial Regex Comment();

    [GeneratedRegex("^[a-zA-Z]+:")]
    private static partial Regex TopKey();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
