using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>
/// While a question stands, a message that is nothing but a command word may be either, and forwarded words are nobody's answer yet: the person is asked,
/// and what they choose happens with the words as they came.
/// </summary>
internal sealed class WordsOrCommand(CommandBook book) : IStaffMessageHandler
{
    public bool Takes(Turn turn) => true;

    public async Task<bool> TryHandle(Turn turn)
    {
        var word = turn.In is { Forwarded: false, Files.Count: 0 } ? book.Bare(turn.In.Text) : null;
        if (!(turn.In.Forwarded || word is { Command.Group: not CommandGroup.Hidden }) || await Asked(turn) is not { } asked)
        {
            return false;
        }

        var album = turn.In.AlbumKey?.Split(':')[^1];
        if (album is not null && await HeldWords.Find(turn, album) is var (row, held))
        {
            HeldWords.Join(turn, row, held);
            return true;
        }

        var appeal = asked.AppealId is { } id ? await turn.Registry.FindAppeal(id) : null;
        var token = HeldWords.Of(turn, asked.Command, turn.In.Text.Trim(), asked.Argument).Keep(turn, appeal, album);
        turn.Reply(turn.In.Forwarded
            ? Choice(turn, "held.forwarded", ("button.take-forwarded", HeldWords.Text), ("button.leave-forwarded", HeldWords.Drop), token)
            : Choice(turn, "held.text-or-command", ("button.is-text", HeldWords.Text), ("button.is-command", HeldWords.Order), token));
        return true;
    }

    private async Task<PendingQuestion.CommandInput?> Asked(Turn turn) =>
        await Questions.Find<PendingQuestion.CommandInput>(turn) is var (row, asked) && !Questions.Stale(turn, row) && !PlainOrder(turn, asked)
        && book.Find(asked.Command) is not null ? asked : null;

    /// <summary>A slash is nobody's name and no word to look for; only where the words are for an appeal it is asked about all the same.</summary>
    private static bool PlainOrder(Turn turn, PendingQuestion.CommandInput asked) => !turn.In.Forwarded && asked.AppealId is null && turn.In.Text.TrimStart().StartsWith('/');

    private static Content Choice(Turn turn, string key, (string Key, string Verb) one, (string Key, string Verb) other, string token) => new(turn.Texts.Say(key, ("words", turn.In.Text.Trim())))
    {
        Buttons = [[HeldWords.Choice(turn, one.Key, one.Verb, token), HeldWords.Choice(turn, other.Key, other.Verb, token)]],
    };
}
