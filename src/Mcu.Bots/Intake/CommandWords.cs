using Mcu.Bots.Commands;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Intake;

/// <summary>Which words of a resident are commands: their own few with the Russian words for them, and those that only the staff may use.</summary>
internal sealed class CommandWords(CommandBook book, Phrasebook texts)
{
    private static readonly string[] Names = ["my", "status", "line", "link", "unlink", "forget", "help"];

    /// <summary>The command's name, or null. Without a slash the word must stand alone, «статус» also before a number: the rest is a story.</summary>
    public string? Resident(string word, string rest)
    {
        if (word.StartsWith('/'))
        {
            var typed = word[1..].Split('@', 2)[0];
            return Names.FirstOrDefault(name => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase) || Russian(name, typed));
        }

        return rest.Length == 0 || (AppealNumbers.StartsWithNumber(rest) && rest.Length < 20) ? Names.FirstOrDefault(name => Russian(name, word)) : null;
    }

    public bool IsStaffCommand(string word) => book.Read(word) is not null;

    public static string NearestOfResident(string word) => Names.MinBy(name => Spelling.Distance(word.TrimStart('/').ToLowerInvariant(), name))!;

    private bool Russian(string name, string word) => Phrasebook.Languages
        .SelectMany(language => texts.SayIn(language, $"resident.command.{name}").Split(',', StringSplitOptions.TrimEntries))
        .Contains(word, StringComparer.OrdinalIgnoreCase);
}
