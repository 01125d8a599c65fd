using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>
/// While words are awaited, «помощь» may be one of them: whoever writes nothing but a command word without its slash is asked what it is.
/// </summary>
internal sealed class ResidentWordOrCommand(CommandWords words) : IResidentMessageHandler
{
    public bool Takes(ResidentMessageContext message) => message is { IsOwnWords: true, Meaning: MessageMeaning.Unsaid };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (turn.In is not { Forwarded: false, Files.Count: 0, Place: null } || turn.In.Text.StartsWith('/')
            || words.Resident(turn.In.Text.Trim(CommandBook.Around), "") is null || !await Asked(turn, resident))
        {
            return false;
        }

        var token = HeldWords.Of(turn, "", turn.In.Text.Trim(), "").Keep(turn, null);
        turn.Reply(new Content(turn.Texts.Say("held.text-or-command", ("words", turn.In.Text.Trim())))
        {
            Buttons = [[HeldWords.Choice(turn, "button.is-text", HeldWords.Text, token), HeldWords.Choice(turn, "button.is-command", HeldWords.Order, token)]],
        });
        return true;
    }

    /// <returns>What was said, as if it were said now, and whether as a command; null where the button is another one.</returns>
    public static async Task<(Turn Said, bool Order)?> Chosen(Turn turn)
    {
        if (turn.In.Button?.Split(':', 3) is not ["held", "", var argument] || argument.Split('~') is not [HeldWords.Text or HeldWords.Order, var token]
            || await HeldWords.Find(turn, token) is not var (row, held))
        {
            return null;
        }

        turn.Registry.Remove(row);
        turn.Chosen();
        var order = argument.StartsWith(HeldWords.Order, StringComparison.Ordinal);
        return ((order ? held with { Words = held.Words.Trim(CommandBook.Around) } : held).Said(turn), order);
    }

    private static async Task<bool> Asked(Turn turn, Resident resident) =>
        (await turn.Registry.ConversationAt(turn.In.Chat, turn.In.From) is { Question.RequiresWords: true } asked && !Questions.Stale(turn, asked))
        || await turn.Registry.DraftOf(resident.Id) is { Step: DraftStep.Place or DraftStep.Topic or DraftStep.Rewrite };
}
