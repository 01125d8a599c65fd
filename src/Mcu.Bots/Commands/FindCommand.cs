using System.Text;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Finds appeals by words of their text, place or number.</summary>
internal sealed class FindCommand : StaffCommand
{
    /// <summary>Who finds more needs other words, not more pages.</summary>
    private const int Most = 100;

    public override string Name => "find";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var words = call.IsPage ? call.Filter : Fitting(call.Words);
        if (words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.find");
            return null;
        }

        var found = await turn.Registry.Search(words, Most + 1);
        var total = Math.Min(found.Count, Most);
        var page = Pages.Within(call.Page, total, AppealList.PageSize);
        var shown = found.Take(total).Skip(page * AppealList.PageSize).Take(AppealList.PageSize).ToList();
        var count = found.Count > Most ? turn.Texts.Say("list.more-than", ("n", Most)) : total.ToString(turn.Texts.Culture);
        await AppealList.Show(turn, Name, new AppealList.Part(shown, page, total, words), ("words", words), ("total", count));
        return null;
    }

    /// <summary>The words travel in the page buttons, which are short: as many whole words as fit.</summary>
    internal static string Fitting(string words)
    {
        var room = Pages.MostButtonBytes - Encoding.UTF8.GetByteCount(StaffCommand.Press("find", null, Pages.Argument(9) + "~"));
        var fitting = "";
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = fitting.Length == 0 ? word : $"{fitting} {word}";
            if (Encoding.UTF8.GetByteCount(longer) > room)
            {
                return fitting.Length > 0 ? fitting : word[..Math.Min(word.Length, room / 2)];
            }

            fitting = longer;
        }

        return fitting;
    }
}
