using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>«/assign 17 Иванова», «назначить 17 Иванова», «/assign Иванова» in a reply to a card.</summary>
internal sealed class TypedCommandHandler(CommandBook book) : IStaffMessageHandler
{
    /// <returns>False when the words are no command.</returns>
    public async Task<bool> TryHandle(Turn turn)
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
}
