using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Processing;

/// <summary>The bot asks for the words that a command lacks; the person's next message completes it.</summary>
internal static class ConversationPrompts
{
    /// <summary>How long a question stands: in a group people talk on soon, in a private talk an answer may come the next day.</summary>
    private static readonly TimeSpan PatienceInGroup = TimeSpan.FromHours(1);
    private static readonly TimeSpan PatienceInPrivate = TimeSpan.FromDays(2);

    /// <summary>Nobody remembers the question any more: what is said now is no answer to it.</summary>
    public static bool Stale(MessageContext context, Conversation asked) =>
        context.Now - asked.At > (context.Message.Private ? PatienceInPrivate : PatienceInGroup);

    /// <param name="command">The command to complete.</param>
    /// <param name="key">The phrase of the question.</param>
    /// <param name="argument">What is known already, given back to the command as <c>Call.Argument</c>.</param>
    /// <param name="quick">Rows of ready answers, above «Отмена».</param>
    public static async Task Prompt(
        MessageContext context, string command, Appeal? appeal, string key, string argument = "",
        IReadOnlyList<IReadOnlyList<Button>>? quick = null)
    {
        await SetPending(context, command, appeal, argument);
        context.Reply(new Content(context.Texts.Say(key, ("number", appeal?.FullNumber)))
        { Buttons = [.. quick ?? [], [CancelButton(context)]] }, appeal);
        context.AnswerPress();
    }

    /// <summary>The command stays asked, with what is known by now; nothing is said.</summary>
    public static Task SetPending(MessageContext context, string command, Appeal? appeal, string argument = "") =>
        SetPending(context, new PendingQuestion.CommandInput(command, appeal?.Id, argument));

    /// <summary>The question stands; nothing is said.</summary>
    public static async Task SetPending(MessageContext context, PendingQuestion question)
    {
        var conversation = await context.Store.ConversationAt(context.Message.Chat, context.Message.From);
        if (conversation is null)
        {
            conversation = new Conversation { Key = Conversation.KeyOf(context.Message.Chat, context.Message.From), Question = question };
            context.Store.Add(conversation);
        }

        (conversation.Question, conversation.At) = (question, context.Now);
    }

    /// <returns>The question of this kind that stands here, with its row; null where none or another one stands.</returns>
    public static async Task<(Conversation Row, T Question)?> Find<T>(MessageContext context)
        where T : PendingQuestion =>
        await context.Store.ConversationAt(context.Message.Chat, context.Message.From) is { Question: T question } row
        ? (row, question) : null;

    public static Button CancelButton(MessageContext context) => new(context.Texts.Say("button.never-mind"), "never-mind::");

    /// <summary>Nothing is asked any more.</summary>
    public static async Task Clear(MessageContext context)
    {
        if (await context.Store.ConversationAt(context.Message.Chat, context.Message.From) is { } conversation)
        {
            context.Store.Remove(conversation);
        }
    }
}
