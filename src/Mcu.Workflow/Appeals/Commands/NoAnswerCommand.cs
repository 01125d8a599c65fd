using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// The special order of the law on citizens' appeals (59-FZ, art. 11): a reason of the closed list, by a button or by its word, the letter
/// to look at, and «Подтвердить».
/// </summary>
internal sealed class NoAnswerCommand(AppealActions appealActions) : StaffCommand
{
    /// <summary>After the reason: the letter was seen.</summary>
    private const char Seen = '!';
    private const int MostBodies = 8;

    public override string Name => "special";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Decline];

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var (order, words, seen) = Chosen(context, invocation);
        TellRest(context, invocation, order, words);
        if (order is null)
        {
            return await Offer(context, invocation);
        }

        if (await AppealActions.CannotSpecially(context.Work, invocation.Appeal, order, context.RequireStaff) is { } cannot)
        {
            return cannot;
        }

        if (order.Asks && words.Length == 0)
        {
            await Ask(context, invocation.Appeal, order);
            return null;
        }

        return order.Asks && !invocation.Seen && (order.PassedOn || order.Tells(invocation.Appeal))
            ? await ShowWritten(context, invocation.Appeal, order, words)
            : order.Asks || seen ? await Do(context, invocation.Appeal, order, words)
            : await Show(context, invocation.Appeal, order);
    }

    /// <summary>A word that is no reason, or one beside a reason that takes none.</summary>
    private static void TellRest(MessageContext context, CommandInvocation invocation, SpecialOrder? order, string words)
    {
        if (invocation.Words.Length > 0 && (order is null || (!order.Asks && words.Length > 0)))
        {
            context.Say("staff.rest", ("words", order is null ? invocation.Words : words));
        }
    }

    /// <summary>The letter with the words of whoever sends it.</summary>
    private async Task<Refusal?> ShowWritten(MessageContext context, Appeal appeal, SpecialOrder order, string words)
    {
        context.Chosen();
        new Preview(null, await AppealActions.SpecialLetter(context.Work, appeal, order, words), Preview.Letter).Show(context, Name,
            new CommandInvocation(appeal, words, order.Reason.ToString()));
        return null;
    }

    private static (SpecialOrder? Order, string Words, bool Seen) Chosen(MessageContext context, CommandInvocation invocation)
    {
        if (Enum.TryParse<SpecialReason>(invocation.Argument.TrimEnd(Seen).Split('~')[0], out var pressed))
        {
            var body = invocation.Argument.Split('~', 2) is [_, var code]
                ? context.Municipality.Regulation.OrganisationBy(code)?.Name ?? "" : "";
            return (SpecialOrder.Of(pressed), invocation.Words.Length > 0 ? invocation.Words : body, invocation.Argument.EndsWith(Seen));
        }

        var parts = invocation.Words.Split(' ', 2, StringSplitOptions.TrimEntries);
        var typed = SpecialOrder.Chosen.FirstOrDefault(order => WordsOf(context.Texts, order)
            .Any(word => parts[0].StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        return (typed, typed is null ? "" : parts.ElementAtOrDefault(1) ?? "", false);
    }

    private static IEnumerable<string> WordsOf(Phrasebook texts, SpecialOrder order) =>
        texts.Say($"special.words.{Key(order)}").Split(',', StringSplitOptions.TrimEntries);

    private static async Task<Refusal?> Offer(MessageContext context, CommandInvocation invocation)
    {
        if ((SpecialOrder.Of(SpecialReason.Unclear).NotFor(invocation.Appeal) ?? invocation.Appeal.RefusalFor(Trigger.Decline)) is { } no)
        {
            return no;
        }

        var fitting = new List<Button>();
        foreach (var order in SpecialOrder.Chosen)
        {
            if (await AppealActions.CannotSpecially(context.Work, invocation.Appeal, order, context.RequireStaff) is null)
            {
                fitting.Add(new Button(context.Texts.Say($"button.special-{Key(order)}"),
                    Press("special", invocation.Appeal.Id, order.Reason.ToString())));
            }
        }

        context.Reply(new Content(context.Texts.Say("special.choose", ("number", invocation.Appeal.FullNumber)))
        { Buttons = [.. fitting.Chunk(2)] }, invocation.Appeal);
        return null;
    }

    /// <summary>The page's address; the competent body, by a button or in words.</summary>
    private static Task Ask(MessageContext context, Appeal appeal, SpecialOrder order)
    {
        context.Chosen();
        var bodies = order.PassedOn
            ? context.Municipality.Regulation.OutsideBodies.Take(MostBodies)
            .Select(body => (IReadOnlyList<Button>)[
            new Button(body.ShortName ?? body.Name, Press("special", appeal.Id, $"{order.Reason}~{body.Code}"))])
            : [];
        return ConversationPrompts.Prompt(context, "special", appeal, $"ask.special-{Key(order)}", order.Reason.ToString(), [.. bodies]);
    }

    /// <summary>Nothing goes out that was not read.</summary>
    private static async Task<Refusal?> Show(MessageContext context, Appeal appeal, SpecialOrder order)
    {
        var letter = order.Tells(appeal)
            ? await AppealActions.SpecialLetter(context.Work, appeal, order, "") : context.Texts.Say("special.no-letter");
        var text = context.Texts.Say("special.look", ("number", appeal.FullNumber), ("reason", context.Texts.Name(order.Reason)),
            ("article", order.Article), ("letter", letter));
        context.Chosen();
        context.Reply(
            new Content(text)
            {
                Buttons = [[new Button(context.Texts.Say("button.confirm"), Press("special", appeal.Id, $"{order.Reason}{Seen}")),
                ConversationPrompts.CancelButton(context)]]
            }, appeal);
        return null;
    }

    private async Task<Refusal?> Do(MessageContext context, Appeal appeal, SpecialOrder order, string words)
    {
        if (await appealActions.Special(context.Work, appeal, order, words, context.RequireStaff) is { } no)
        {
            return no;
        }

        context.Chosen();
        context.Done("done.special", appeal, ("reason", context.Texts.Name(order.Reason)), ("article", order.Article));
        return null;
    }

    private static string Key(SpecialOrder order) => order.Reason.ToString().ToLowerInvariant();
}
