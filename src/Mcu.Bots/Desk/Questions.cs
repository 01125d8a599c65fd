using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Desk;

/// <summary>The bot asks for the words that a command lacks; the person's next message completes it.</summary>
internal static class Questions
{
    /// <summary>How long a question stands: in a group people talk on soon, in a private talk an answer may come the next day.</summary>
    private static readonly TimeSpan PatienceInGroup = TimeSpan.FromHours(1);
    private static readonly TimeSpan PatienceInPrivate = TimeSpan.FromDays(2);

    /// <summary>Nobody remembers the question any more: what is said now is no answer to it.</summary>
    public static bool Stale(Turn turn, Conversation asked) => turn.Now - asked.At > (turn.In.Private ? PatienceInPrivate : PatienceInGroup);

    /// <param name="command">The command to complete.</param>
    /// <param name="key">The phrase of the question.</param>
    /// <param name="argument">What is known already, given back to the command as <c>Call.Argument</c>.</param>
    /// <param name="quick">Rows of ready answers, above «Отмена».</param>
    public static async Task Ask(
        Turn turn, string command, Appeal? appeal, string key, string argument = "", IReadOnlyList<IReadOnlyList<Button>>? quick = null)
    {
        await Expect(turn, command, appeal, argument);
        turn.Reply(new Content(turn.Texts.Say(key, ("number", appeal?.FullNumber))) { Buttons = [.. quick ?? [], [CancelButton(turn)]] }, appeal);
        turn.AnswerPress();
    }

    /// <summary>The command stays asked, with what is known by now; nothing is said.</summary>
    public static Task Expect(Turn turn, string command, Appeal? appeal, string argument = "") =>
        Expect(turn, new PendingQuestion.CommandInput(command, appeal?.Id, argument));

    /// <summary>The question stands; nothing is said.</summary>
    public static async Task Expect(Turn turn, PendingQuestion question)
    {
        var conversation = await turn.Registry.ConversationAt(turn.In.Chat, turn.In.From);
        if (conversation is null)
        {
            conversation = new Conversation { Key = Conversation.KeyOf(turn.In.Chat, turn.In.From), Question = question };
            turn.Registry.Add(conversation);
        }

        (conversation.Question, conversation.At) = (question, turn.Now);
    }

    /// <returns>The question of this kind that stands here, with its row; null where none or another one stands.</returns>
    public static async Task<(Conversation Row, T Question)?> Find<T>(Turn turn)
        where T : PendingQuestion =>
        await turn.Registry.ConversationAt(turn.In.Chat, turn.In.From) is { Question: T question } row ? (row, question) : null;

    public static Button CancelButton(Turn turn) => new(turn.Texts.Say("button.never-mind"), "never-mind::");

    /// <summary>Nothing is asked any more.</summary>
    public static async Task Drop(Turn turn)
    {
        if (await turn.Registry.ConversationAt(turn.In.Chat, turn.In.From) is { } conversation)
        {
            turn.Registry.Remove(conversation);
        }
    }
}
