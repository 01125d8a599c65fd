using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Processing;

/// <summary>
/// Which words of a resident are commands: their own few with the Russian words for them, and those that only the staff may use.
/// </summary>
internal sealed class ResidentCommandList(CommandRegistry book, Phrasebook texts)
{
    /// <summary>So many words after a command that takes none are no slip.</summary>
    private const int LeastStory = 2;
    private const int MostSlips = 2;

    private static readonly string[] Names = ["my", "status", "official", "reception", "line", "about", "link", "unlink", "forget", "help"];

    /// <summary>
    /// The commands that messengers show to residents in a list of their own. A direct line is announced for a few days: its button stands
    /// in the greeting and its command in the help while there is one.
    /// </summary>
    private static readonly string[] Menu = ["my", "status", "official", "reception", "about", "link", "help", "forget"];

    /// <summary>Without what the municipality has not set up.</summary>
    public static IEnumerable<string> MenuOf(Regulation regulation) =>
        Menu.Where(name => name != "reception" || regulation.Receptions.Count > 0);

    /// <summary>
    /// The command's name, or null. Without a slash the word must stand alone, «статус» also before a number: the rest is a story.
    /// </summary>
    public string? Resident(string word, string rest)
    {
        if (word.StartsWith('/'))
        {
            var typed = word[1..].Split('@', 2)[0];
            return Names.FirstOrDefault(name => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase) || Russian(name, typed));
        }

        return rest.Length == 0 || (AppealNumbers.StartsWithNumber(rest) && rest.Length < 20)
            ? Names.FirstOrDefault(name => Russian(name, word)) : null;
    }

    /// <summary>
    /// «/Яма на ул. Ленина, 5», «/zhaloba яма во дворе», «/help у нас потоп»: whoever puts a slash before a story means the story. A
    /// number, a name of ours misspelt, or one Latin word alone is a command that went wrong.
    /// </summary>
    public bool IsStory(string word, string rest)
    {
        if (!word.StartsWith('/'))
        {
            return false;
        }

        if (Resident(word, "") is not null || string.Equals(word, "/start", StringComparison.OrdinalIgnoreCase))
        {
            return WordsIn(rest) >= LeastStory;
        }

        return !IsStaffCommand(word) && (WordsIn(rest) > 0
            || (!word.Any(char.IsAsciiLetter) && word.Any(char.IsLetter) && SlipsOf(word) > MostSlips));
    }

    public bool IsStaffCommand(string word) => book.Read(word) is not null;

    public static string NearestOfResident(string word) =>
        Names.MinBy(name => Spelling.Distance(word.TrimStart('/').ToLowerInvariant(), name))!;

    private static int WordsIn(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Count(char.IsLetter) >= 2);

    private int SlipsOf(string word) =>
        Names.Concat(Names.SelectMany(RussianOf)).Min(known => Spelling.Distance(word.TrimStart('/').ToLowerInvariant(), known));

    private IEnumerable<string> RussianOf(string name) => Phrasebook.Languages
        .SelectMany(language => texts.SayIn(language, $"resident.command.{name}").Split(',', StringSplitOptions.TrimEntries));

    private bool Russian(string name, string word) => RussianOf(name).Contains(word, StringComparer.OrdinalIgnoreCase);
}
