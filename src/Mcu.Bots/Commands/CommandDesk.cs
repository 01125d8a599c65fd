using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>
/// Runs a command however it was called: typed, pressed, or completed by the words that the bot had asked for.
/// Asks for the right and finds the appeal in one place, so that no command can forget to.
/// </summary>
internal sealed class CommandDesk(CommandBook book)
{
    /// <summary>«/assign 17 Иванова», «назначить 17 Иванова», «/assign Иванова» in a reply to a card.</summary>
    /// <returns>False when the words are no command.</returns>
    public async Task<bool> TryRun(Turn turn)
    {
        var text = turn.In.Text.Trim();
        if (book.Read(text) is not { } typed)
        {
            return text.StartsWith('/') && Unknown(turn, text);
        }

        if (!text.StartsWith('/') && !await Meant(typed, text, turn))
        {
            return false;
        }

        await Questions.Drop(turn);
        if (await CommandRun.Allowed(turn, typed.Command))
        {
            await CommandRun.Typed(turn, book, typed);
        }

        return true;
    }

    /// <summary>A pressed button: the command, the appeal and the argument are all in it.</summary>
    public async Task Press(Turn turn)
    {
        var parts = (turn.In.Button ?? "").Split(':', 3);
        if (parts.Length < 3 || book.Find(parts[0]) is not { } command)
        {
            turn.Refuse(new Refusal("refusal.unknown-button"));
            return;
        }

        if (!await CommandRun.Allowed(turn, command))
        {
            return;
        }

        var appeal = long.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) ? await turn.Registry.FindAppeal(id) : null;
        if (command.TakesAppeal && appeal is null)
        {
            turn.Refuse(new Refusal("refusal.old-button"));
            return;
        }

        await CommandRun.Do(turn, book, command, new Call(appeal, "", parts[2]));
    }

    /// <summary>The bot has asked («Напишите причину»), and these are the words.</summary>
    public async Task<bool> TryComplete(Turn turn)
    {
        if (await Questions.Find<PendingQuestion.CommandInput>(turn) is not var (row, asked) || book.Find(asked.Command) is not { } command)
        {
            return false;
        }

        if (await ElsewhereIsMeant(turn, asked))
        {
            return false;
        }

        turn.Registry.Remove(row);
        if (Questions.Stale(turn, row))
        {
            return false;
        }

        if (!await CommandRun.Allowed(turn, command))
        {
            return true;
        }

        var appeal = asked.AppealId is { } id ? await turn.Registry.FindAppeal(id) : null;
        await CommandRun.Do(turn, book, command, new Call(appeal, turn.In.Text.Trim(), asked.Argument));
        return true;
    }

    /// <summary>A reply to a card, or to other news of an appeal, is a command without its word.</summary>
    public async Task<bool> TryReplyToCard(Turn turn)
    {
        if (turn.In.ReplyTo is not { } replied || await turn.Registry.AppealBehind(turn.In.Chat, replied) is not { } appealId
            || await turn.Registry.FindAppeal(appealId) is not { } appeal)
        {
            return false;
        }

        var card = await turn.Registry.CardBehind(turn.In.Chat, replied);
        var command = book.Find(CardReply.Means(turn, appeal, card))!;
        if (await CommandRun.Allowed(turn, command))
        {
            await CommandRun.Do(turn, book, command, new Call(appeal, turn.In.Text.Trim(), $"{card?.ErrandId}"));
        }

        return true;
    }

    private bool Unknown(Turn turn, string text)
    {
        var word = text.Split(' ', 2)[0];
        turn.Refuse(new Refusal("refusal.unknown-command", ("command", word), ("nearest", "/" + book.Nearest(word, turn.Town.RightsOf(turn.Me)))));
        return true;
    }

    /// <summary>
    /// Words without a slash are a command only when they look like one: people talk in the common chat, and «новые трубы уложены»
    /// may be the answer that the bot has asked for. A question that stands is answered first; only «отмена» goes before it.
    /// </summary>
    private static async Task<bool> Meant(CommandBook.Typed typed, string text, Turn turn)
    {
        if (typed.Command.Group != CommandGroup.Hidden && await turn.Registry.ConversationAt(turn.In.Chat, turn.In.From) is not null)
        {
            return typed.Command.TakesAppeal && AppealNumbers.StartsWithNumber(typed.Rest);
        }

        if (!typed.Command.TakesAppeal)
        {
            return turn.In.ReplyTo is null && (typed.Rest.Length == 0 || typed.Command.UsesRest) && (turn.In.Private || text.Split(' ').Length <= 3);
        }

        return AppealNumbers.StartsWithNumber(typed.Rest) || (MayLackNumber(typed, turn) && await turn.AppealHere() is not null);
    }

    /// <summary>In a thread people also just talk: «ответ готовим» is no answer there, unless it is a reply.</summary>
    private static bool MayLackNumber(CommandBook.Typed typed, Turn turn) =>
        typed.Rest.Length == 0 || (typed.Command.TakesWords && (turn.In.ReplyTo is not null || typed.Command is not WordyCommand));

    /// <summary>What is said in the thread of another appeal completes nothing here.</summary>
    private static async Task<bool> ElsewhereIsMeant(Turn turn, PendingQuestion.CommandInput asked) =>
        turn.In.Thread is not null && asked.AppealId is { } id && await turn.AppealHere() is { } here && here.Id != id;
}
