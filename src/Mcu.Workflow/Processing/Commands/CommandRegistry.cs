using Mcu.Workflow.Localization;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>All the commands of the staff. Order is the order of /help.</summary>
internal sealed class CommandRegistry
{
    private const int LeastWord = 4;
    private const int MostSlips = 2;

    /// <summary>Signs that people put around a word.</summary>
    public static readonly char[] Around = [' ', '\n', '\t', '.', ',', '!', '?', ';', ':', '…', '«', '»', '"', '\''];

    private readonly Dictionary<string, StaffCommand> _byName;
    private readonly Dictionary<string, StaffCommand> _byWord = new(StringComparer.OrdinalIgnoreCase);

    public CommandRegistry(IEnumerable<StaffCommand> commands, Phrasebook texts)
    {
        All = [.. commands];
        _byName = All.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var command in All)
        {
            foreach (var word in Phrasebook.Languages.SelectMany(language => WordsOf(command, texts, language)))
            {
                _byWord.TryAdd(word, command);
            }
        }
    }

    public IReadOnlyList<StaffCommand> All { get; }

    /// <summary>What a person with these rights may do, in the order of /help.</summary>
    public IEnumerable<StaffCommand> For(IReadOnlySet<Right> rights) =>
        All.Where(command => command.Group != CommandGroup.Hidden && command.IsAllowedFor(rights));

    public StaffCommand? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>«/assign@bot 17 Иванова» or «назначить 17 Иванова»; null when the first word is no command.</summary>
    public Typed? Read(string text)
    {
        var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        var word = parts[0].Split('@', 2)[0];
        var command = word.StartsWith('/') ? Find(word[1..]) ?? _byWord.GetValueOrDefault(word[1..]) : _byWord.GetValueOrDefault(word);
        return command is null ? null : new Typed(command, parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>A command word and nothing else, whatever signs people put around it; null where more was said.</summary>
    public Typed? Bare(string text) => Read(text.Trim(Around)) is { Rest.Length: 0 } typed ? typed : null;

    /// <summary>The command that is spelled most alike, among those the person may use.</summary>
    public string Nearest(string word, IReadOnlySet<Right> rights)
    {
        var typed = word.TrimStart('/').Split('@', 2)[0].ToLowerInvariant();
        return _byWord.Select(pair => (Spelling: pair.Key, pair.Value)).Concat(All.Select(c => (Spelling: c.Name, Value: c)))
            .Where(candidate => candidate.Value.Group != CommandGroup.Hidden && candidate.Value.IsAllowedFor(rights))
            .MinBy(candidate => Spelling.Distance(typed, candidate.Spelling)).Value?.Name ?? "help";
    }

    /// <summary>The commands that have this word, or one that begins with as many same letters.</summary>
    public IEnumerable<string> Beginning(string word, int least) => _byWord
        .Where(pair => pair.Key.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (word.Length >= least && pair.Key.Length >= least && pair.Key.StartsWith(word[..least], StringComparison.OrdinalIgnoreCase)))
        .Select(pair => pair.Value.Name);

    /// <summary>«Назначит 17 Иванова»: a word that is all but a command, before a number; null when the words are no such thing.</summary>
    public string? SuggestFor(string text, IReadOnlySet<Right> rights)
    {
        var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || parts[0].Length < LeastWord || !AppealNumbers.StartsWithNumber(parts[1]))
        {
            return null;
        }

        var typed = parts[0].ToLowerInvariant();
        var near = _byWord.Where(pair => pair.Value.IsAllowedFor(rights)
            && Spelling.Distance(typed, pair.Key.ToLowerInvariant()) <= MostSlips);
        return near.Select(pair => pair.Value.Name).FirstOrDefault();
    }

    /// <summary>The word that works without a slash, in the language spoken now.</summary>
    public static string WordOf(StaffCommand command, Phrasebook texts) => WordsOf(command, texts, texts.Language)[0];

    private static string[] WordsOf(StaffCommand command, Phrasebook texts, string language) =>
        texts.SayIn(language, $"command.{command.Name}.words")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A command as typed, with what stands after it.</summary>
    internal sealed record Typed(StaffCommand Command, string Rest);
}
