using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Commands;

/// <summary>
/// The special order of the law on citizens' appeals (59-FZ, art. 11): a reason of the closed list, by a button or by its word, the letter to
/// look at, and «Подтвердить».
/// </summary>
internal sealed class SpecialCommand(Office office) : StaffCommand
{
    /// <summary>After the reason: the letter was seen.</summary>
    private const char Seen = '!';
    private const int MostBodies = 8;

    public override string Name => "special";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Decline];

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var (order, words, seen) = Chosen(turn, call);
        TellRest(turn, call, order, words);
        if (order is null)
        {
            return await Offer(turn, call);
        }

        if (await Office.CannotSpecially(turn.Work, call.Appeal, order, turn.Me) is { } cannot)
        {
            return cannot;
        }

        if (order.Asks && words.Length == 0)
        {
            await Ask(turn, call.Appeal, order);
            return null;
        }

        return order.Asks && !call.Seen && (order.PassedOn || order.Tells(call.Appeal)) ? await ShowWritten(turn, call.Appeal, order, words)
            : order.Asks || seen ? await Do(turn, call.Appeal, order, words)
            : await Show(turn, call.Appeal, order);
    }

    /// <summary>A word that is no reason, or one beside a reason that takes none.</summary>
    private static void TellRest(Turn turn, Call call, SpecialOrder? order, string words)
    {
        if (call.Words.Length > 0 && (order is null || (!order.Asks && words.Length > 0)))
        {
            turn.Say("staff.rest", ("words", order is null ? call.Words : words));
        }
    }

    /// <summary>The letter with the words of whoever sends it.</summary>
    private async Task<Refusal?> ShowWritten(Turn turn, Appeal appeal, SpecialOrder order, string words)
    {
        turn.Chosen();
        new Preview(null, await Office.SpecialLetter(turn.Work, appeal, order, words), Preview.Letter).Show(turn, Name, new Call(appeal, words, order.Reason.ToString()));
        return null;
    }

    private static (SpecialOrder? Order, string Words, bool Seen) Chosen(Turn turn, Call call)
    {
        if (Enum.TryParse<SpecialReason>(call.Argument.TrimEnd(Seen).Split('~')[0], out var pressed))
        {
            var body = call.Argument.Split('~', 2) is [_, var code] ? turn.Town.Regulation.OrganisationBy(code)?.Name ?? "" : "";
            return (SpecialOrder.Of(pressed), call.Words.Length > 0 ? call.Words : body, call.Argument.EndsWith(Seen));
        }

        var parts = call.Words.Split(' ', 2, StringSplitOptions.TrimEntries);
        var typed = SpecialOrder.Chosen.FirstOrDefault(order => WordsOf(turn.Texts, order).Any(word => parts[0].StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        return (typed, typed is null ? "" : parts.ElementAtOrDefault(1) ?? "", false);
    }

    private static IEnumerable<string> WordsOf(Phrasebook texts, SpecialOrder order) =>
        texts.Say($"special.words.{Key(order)}").Split(',', StringSplitOptions.TrimEntries);

    private static async Task<Refusal?> Offer(Turn turn, Call call)
    {
        if ((SpecialOrder.Of(SpecialReason.Unclear).NotFor(call.Appeal) ?? call.Appeal.CannotNow(Trigger.Decline)) is { } no)
        {
            return no;
        }

        var fitting = new List<Button>();
        foreach (var order in SpecialOrder.Chosen)
        {
            if (await Office.CannotSpecially(turn.Work, call.Appeal, order, turn.Me) is null)
            {
                fitting.Add(new Button(turn.Texts.Say($"button.special-{Key(order)}"), Press("special", call.Appeal.Id, order.Reason.ToString())));
            }
        }

        turn.Reply(new Content(turn.Texts.Say("special.choose", ("number", call.Appeal.FullNumber))) { Buttons = [.. fitting.Chunk(2)] }, call.Appeal);
        return null;
    }

    /// <summary>The page's address; the competent body, by a button or in words.</summary>
    private static Task Ask(Turn turn, Appeal appeal, SpecialOrder order)
    {
        turn.Chosen();
        var bodies = order.PassedOn
            ? turn.Town.Regulation.OutsideBodies.Take(MostBodies).Select(body => (IReadOnlyList<Button>)[new Button(body.ShortName ?? body.Name, Press("special", appeal.Id, $"{order.Reason}~{body.Code}"))])
            : [];
        return Questions.Ask(turn, "special", appeal, $"ask.special-{Key(order)}", order.Reason.ToString(), [.. bodies]);
    }

    /// <summary>Nothing goes out that was not read.</summary>
    private static async Task<Refusal?> Show(Turn turn, Appeal appeal, SpecialOrder order)
    {
        var letter = order.Tells(appeal) ? await Office.SpecialLetter(turn.Work, appeal, order, "") : turn.Texts.Say("special.no-letter");
        var text = turn.Texts.Say("special.look", ("number", appeal.FullNumber), ("reason", turn.Texts.Name(order.Reason)), ("article", order.Article), ("letter", letter));
        turn.Chosen();
        turn.Reply(
            new Content(text) { Buttons = [[new Button(turn.Texts.Say("button.confirm"), Press("special", appeal.Id, $"{order.Reason}{Seen}")), Questions.CancelButton(turn)]] }, appeal);
        return null;
    }

    private async Task<Refusal?> Do(Turn turn, Appeal appeal, SpecialOrder order, string words)
    {
        if (await office.Special(turn.Work, appeal, order, words, turn.Me) is { } no)
        {
            return no;
        }

        turn.Chosen();
        turn.Done("done.special", appeal, ("reason", turn.Texts.Name(order.Reason)), ("article", order.Article));
        return null;
    }

    private static string Key(SpecialOrder order) => order.Reason.ToString().ToLowerInvariant();
}
