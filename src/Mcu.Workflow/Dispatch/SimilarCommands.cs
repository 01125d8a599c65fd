using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>«Отчёт за месяц», «покажи просроченные»: words that are no command, and the lists that may have been meant.</summary>
internal sealed class SimilarCommands(CommandRegistry book)
{
    private const int Most = 3;
    private const int LeastStem = 5;

    public void Offer(MessageContext context)
    {
        var rights = context.Municipality.RightsOf(context.RequireStaff);
        var words = context.Message.Text.ToLowerInvariant()
            .Split([' ', '\n', ',', '.', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries);
        var found = words.SelectMany(word => Meant(context.Texts, word)).Select(book.Find).OfType<StaffCommand>()
            .Where(command => !command.TakesAppeal && command.Group != CommandGroup.Hidden && command.IsAllowedFor(rights)).Distinct()
            .Take(Most).ToList();
        var period = words.FirstOrDefault(word => word.Length >= LeastStem && StatsPeriod.Read(word, context.Work.Today()) is not null)
            ?? "";
        var buttons = found.Where(command => command.Name != "help").Select(command => new Button(
            $"{Capital(context, CommandRegistry.WordOf(command, context.Texts))} {(command.Name == "stats" ? period : "")}".Trim(),
            StaffCommand.Press(command.Name, null, command.Name == "stats" ? period : "")));
        context.Reply(new Content(context.Texts.Say(found.Count == 0 ? "staff.not-understood" : "staff.similar"))
        {
            Buttons = [[.. buttons, new Button(Capital(context, CommandRegistry.WordOf(book.Find("help")!, context.Texts)),
                StaffCommand.Press("help"))]],
        });
    }

    /// <summary>A command word itself, one that begins like it, or another word for the same thing.</summary>
    private IEnumerable<string> Meant(Phrasebook texts, string word)
    {
        var other = texts.Say("staff.other-words").Split(';', StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(':', StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2
            && pair[1].Split(',', StringSplitOptions.TrimEntries).Contains(word, StringComparer.OrdinalIgnoreCase)).Select(pair => pair[0]);
        return other.Concat(book.Beginning(word, LeastStem));
    }

    private static string Capital(MessageContext context, string word) => char.ToUpper(word[0], context.Texts.Culture) + word[1..];
}
