using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// While a question stands, a message that is nothing but a command word may be either, and forwarded words are nobody's answer yet: the
/// person is asked, and what they choose happens with the words as they came.
/// </summary>
internal sealed class WordsOrCommand(CommandRegistry book) : IStaffMessageHandler
{
    public bool Takes(MessageContext context) => true;

    public async Task<bool> TryHandle(MessageContext context)
    {
        var word = context.Message is { Forwarded: false, Files.Count: 0 } ? book.Bare(context.Message.Text) : null;
        if (!(context.Message.Forwarded || word is { Command.Group: not CommandGroup.Hidden }) || await Asked(context) is not { } asked)
        {
            return false;
        }

        var album = context.Message.AlbumKey?.Split(':')[^1];
        if (album is not null && await PendingCommandText.Find(context, album) is var (row, held))
        {
            PendingCommandText.Join(context, row, held);
            return true;
        }

        var appeal = asked.AppealId is { } id ? await context.Store.FindAppeal(id) : null;
        var token = PendingCommandText.Of(context, asked.Command, context.Message.Text.Trim(), asked.Argument).Keep(context, appeal, album);
        context.Reply(context.Message.Forwarded
            ? Choice(context, "held.forwarded", ("button.take-forwarded", PendingCommandText.Text),
            ("button.leave-forwarded", PendingCommandText.Drop), token)
            : Choice(context, "held.text-or-command", ("button.is-text", PendingCommandText.Text),
            ("button.is-command", PendingCommandText.Order), token));
        return true;
    }

    private async Task<PendingQuestion.CommandInput?> Asked(MessageContext context) =>
        await ConversationPrompts.Find<PendingQuestion.CommandInput>(context) is var (row, asked)
        && !ConversationPrompts.Stale(context, row) && !PlainOrder(context, asked)
        && book.Find(asked.Command) is not null ? asked : null;

    /// <summary>
    /// A slash is nobody's name and no word to look for; only where the words are for an appeal it is asked about all the same.
    /// </summary>
    private static bool PlainOrder(MessageContext context, PendingQuestion.CommandInput asked) =>
        !context.Message.Forwarded && asked.AppealId is null && context.Message.Text.TrimStart().StartsWith('/');

    private static Content Choice(MessageContext context, string key, (string Key, string Verb) one, (string Key, string Verb) other,
        string token) => new(context.Texts.Say(key, ("words", context.Message.Text.Trim())))
        {
            Buttons = [[PendingCommandText.Choice(context, one.Key, one.Verb, token),
            PendingCommandText.Choice(context, other.Key, other.Verb, token)]],
        };
}
