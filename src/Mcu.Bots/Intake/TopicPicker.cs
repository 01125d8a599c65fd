using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Intake;

/// <summary>«Другая тема»: first the block, then the topic, in pages that every messenger can show.</summary>
internal sealed class TopicPicker(SummaryCard summary)
{
    private const int Page = 7;

    public async Task Choose(Turn turn, Draft draft, string code)
    {
        if (turn.Town.Regulation.TopicOf(code) is not null)
        {
            (draft.Topic, draft.TopicChosen, draft.Step) = (code, true, DraftStep.Summary);
            turn.Chosen();
            await summary.Open(turn, draft);
        }
    }

    /// <param name="argument">Empty for the blocks, else <c>block.page</c>.</param>
    public void Offer(Turn turn, Draft draft, string argument)
    {
        var parts = argument.Split('.');
        var page = parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var choices = parts[0].Length == 0 ? Blocks(turn, draft) : Topics(turn, draft, parts[0]);
        var rows = choices.Skip(page * Page).Take(Page).Select(b => (IReadOnlyList<Button>)[b]).ToList();
        if (choices.Count > (page + 1) * Page)
        {
            rows.Add([new Button(turn.Texts.Say("button.more"), $"topics:{draft.Id}:{parts[0]}.{(page + 1).ToString(CultureInfo.InvariantCulture)}")]);
        }

        turn.Reply(new Content(turn.Texts.Say("intake.choose-topic")) { Buttons = rows });
    }

    private static List<Button> Blocks(Turn turn, Draft draft)
    {
        var english = turn.Texts.Language == Phrasebook.English;
        return [.. turn.Town.Regulation.Blocks.Select(b => new Button(english ? b.NameEn ?? b.Name : b.Name, $"topics:{draft.Id}:{b.Code}"))];
    }

    private static List<Button> Topics(Turn turn, Draft draft, string block)
    {
        var units = turn.Town.Regulation.Blocks.Where(b => b.Code == block).SelectMany(b => b.Units).Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. turn.Town.Regulation.Topics.Where(t => units.Contains(t.Unit))
                .Select(t => new Button(turn.Town.NameOfTopic(t.Code) ?? t.Name, $"topic:{draft.Id}:{t.Code}")),
        ];
    }
}
