using System.Text;
using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>Finds appeals by words of their text, place or number.</summary>
internal sealed class FindCommand : StaffCommand
{
    /// <summary>Who finds more needs other words, not more pages.</summary>
    private const int Most = 100;

    public override string Name => "find";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var words = invocation.IsPage ? invocation.Filter : Fitting(invocation.Words);
        if (words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.find");
            return null;
        }

        var found = await context.Store.Search(words, Most + 1);
        var total = Math.Min(found.Count, Most);
        var page = Pages.Within(invocation.Page, total, AppealList.PageSize);
        var shown = found.Take(total).Skip(page * AppealList.PageSize).Take(AppealList.PageSize).ToList();
        var count = found.Count > Most ? context.Texts.Say("list.more-than", ("n", Most)) : total.ToString(context.Texts.Culture);
        await AppealList.Show(context, Name, new AppealList.Part(shown, page, total, words), ("words", words), ("total", count));
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
