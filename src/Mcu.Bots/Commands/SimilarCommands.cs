using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Commands;

/// <summary>«Отчёт за месяц», «покажи просроченные»: words that are no command, and the lists that may have been meant.</summary>
internal sealed class SimilarCommands(CommandBook book)
{
    private const int Most = 3;
    private const int LeastStem = 5;

    public void Offer(Turn turn)
    {
        var rights = turn.Town.RightsOf(turn.Me);
        var words = turn.In.Text.ToLowerInvariant().Split([' ', '\n', ',', '.', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries);
        var found = words.SelectMany(word => Meant(turn.Texts, word)).Select(book.Find).OfType<StaffCommand>()
            .Where(command => !command.TakesAppeal && command.Group != CommandGroup.Hidden && command.OpenTo(rights)).Distinct().Take(Most).ToList();
        var period = words.FirstOrDefault(word => word.Length >= LeastStem && StatsPeriod.Read(word, turn.Work.Today()) is not null) ?? "";
        var buttons = found.Where(command => command.Name != "help").Select(command => new Button(
            $"{Capital(turn, CommandBook.WordOf(command, turn.Texts))} {(command.Name == "stats" ? period : "")}".Trim(),
            StaffCommand.Press(command.Name, null, command.Name == "stats" ? period : "")));
        turn.Reply(new Content(turn.Texts.Say(found.Count == 0 ? "staff.not-understood" : "staff.similar"))
        {
            Buttons = [[.. buttons, new Button(Capital(turn, CommandBook.WordOf(book.Find("help")!, turn.Texts)), StaffCommand.Press("help"))]],
        });
    }

    /// <summary>A command word itself, one that begins like it, or another word for the same thing.</summary>
    private IEnumerable<string> Meant(Phrasebook texts, string word)
    {
        var other = texts.Say("staff.other-words").Split(';', StringSplitOptions.TrimEntries).Select(pair => pair.Split(':', StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && pair[1].Split(',', StringSplitOptions.TrimEntries).Contains(word, StringComparer.OrdinalIgnoreCase)).Select(pair => pair[0]);
        return other.Concat(book.Beginning(word, LeastStem));
    }

    private static string Capital(Turn turn, string word) => char.ToUpper(word[0], turn.Texts.Culture) + word[1..];
}
