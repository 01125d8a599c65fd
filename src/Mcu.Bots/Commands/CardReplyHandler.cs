using Mcu.Bots.Desk;

namespace Mcu.Bots.Commands;

/// <summary>A reply to a card, or to other news of an appeal, is a command without its word.</summary>
internal sealed class CardReplyHandler(CommandBook book) : IStaffMessageHandler
{
    public async Task<bool> TryHandle(Turn turn)
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
}
