using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// While words are awaited, «помощь» may be one of them: whoever writes nothing but a command word without its slash is asked what it is.
/// </summary>
internal sealed class ResidentWordOrCommand(ResidentCommandList words) : IResidentMessageHandler
{
    public bool Takes(ResidentMessageContext message) => message is { IsOwnWords: true, Meaning: MessageMeaning.Unsaid };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (context.Message is not { Forwarded: false, Files.Count: 0, Place: null } || context.Message.Text.StartsWith('/')
            || words.Resident(context.Message.Text.Trim(CommandRegistry.Around), "") is null || !await Asked(context, resident))
        {
            return false;
        }

        var token = PendingCommandText.Of(context, "", context.Message.Text.Trim(), "").Keep(context, null);
        context.Reply(new Content(context.Texts.Say("held.text-or-command", ("words", context.Message.Text.Trim())))
        {
            Buttons = [[PendingCommandText.Choice(context, "button.is-text", PendingCommandText.Text, token),
                PendingCommandText.Choice(context, "button.is-command", PendingCommandText.Order, token)]],
        });
        return true;
    }

    /// <returns>What was said, as if it were said now, and whether as a command; null where the button is another one.</returns>
    public static async Task<(MessageContext Said, bool Order)?> Chosen(MessageContext context)
    {
        if (context.Message.Button?.Split(':', 3) is not ["held", "", var argument]
            || argument.Split('~') is not [PendingCommandText.Text or PendingCommandText.Order, var token]
            || await PendingCommandText.Find(context, token) is not var (row, held))
        {
            return null;
        }

        context.Store.Remove(row);
        context.Chosen();
        var order = argument.StartsWith(PendingCommandText.Order, StringComparison.Ordinal);
        return ((order ? held with { Words = held.Words.Trim(CommandRegistry.Around) } : held).Said(context), order);
    }

    private static async Task<bool> Asked(MessageContext context, Resident resident) =>
        (await context.Store.ConversationAt(context.Message.Chat, context.Message.From) is { Question.RequiresWords: true } asked
        && !ConversationPrompts.Stale(context, asked))
        || await context.Store.DraftOf(resident.Id) is { Step: DraftStep.Place or DraftStep.Topic or DraftStep.Rewrite };
}
