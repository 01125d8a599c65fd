using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>«/assign 17 Иванова», «назначить 17 Иванова», «/assign Иванова» in a reply to a card.</summary>
internal sealed class TypedCommandHandler(CommandRegistry book) : IStaffMessageHandler
{
    /// <returns>False when the words are no command.</returns>
    public async Task<bool> TryHandle(MessageContext context)
    {
        var text = context.Message.Text.Trim();
        if (book.Read(text) is not { } typed)
        {
            return text.StartsWith('/') && Unknown(context, text);
        }

        if (!text.StartsWith('/') && !await Meant(typed, text, context))
        {
            return false;
        }

        await ConversationPrompts.Clear(context);
        if (await CommandRun.Allowed(context, typed.Command))
        {
            await CommandRun.Typed(context, book, typed);
        }

        return true;
    }

    private bool Unknown(MessageContext context, string text)
    {
        var word = text.Split(' ', 2)[0];
        context.Refuse(new Refusal("refusal.unknown-command", ("command", word),
            ("nearest", "/" + book.Nearest(word, context.Municipality.RightsOf(context.RequireStaff)))));
        return true;
    }

    /// <summary>
    /// Words without a slash are a command only when they look like one: people talk in the common chat, and «новые трубы уложены»
    /// may be the answer that the bot has asked for. A question that stands is answered first; only «отмена» goes before it.
    /// </summary>
    private static async Task<bool> Meant(CommandRegistry.Typed typed, string text, MessageContext context)
    {
        if (typed.Command.Group != CommandGroup.Hidden
            && await context.Store.ConversationAt(context.Message.Chat, context.Message.From) is not null)
        {
            return typed.Command.TakesAppeal && AppealNumbers.StartsWithNumber(typed.Rest);
        }

        if (!typed.Command.TakesAppeal)
        {
            return context.Message.ReplyTo is null && (typed.Rest.Length == 0 || typed.Command.UsesRest)
                && (context.Message.Private || text.Split(' ').Length <= 3);
        }

        return AppealNumbers.StartsWithNumber(typed.Rest) || (MayLackNumber(typed, context) && await context.AppealHere() is not null);
    }

    /// <summary>In a thread people also just talk: «ответ готовим» is no answer there, unless it is a reply.</summary>
    private static bool MayLackNumber(CommandRegistry.Typed typed, MessageContext context) =>
        typed.Rest.Length == 0 || (typed.Command.TakesWords
        && (context.Message.ReplyTo is not null || typed.Command is not TextCommandBase));
}
