using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>Finds the appeal that a command speaks of: by its number, by the card that the message replies to, or by the thread it is written in.</summary>
internal static class AppealFinder
{
    public static async Task<(Appeal? Appeal, string Words, Refusal? No)> Find(Turn turn, string words)
    {
        var behind = await turn.AppealHere();
        if (AppealNumbers.Read(words) is not { } typed)
        {
            return behind is null ? (null, words, new Refusal("refusal.which-appeal")) : (behind, words, null);
        }

        var appeal = await ByNumber(turn, typed.Number);
        return appeal is not null ? (appeal, typed.After, null) : behind is not null ? (behind, words, null) : (null, words, await NoSuch(turn, typed.Number));
    }

    private static Task<Appeal?> ByNumber(Turn turn, string number) => AppealNumbers.Short(number) is { } value
        ? turn.Registry.FindAppealByNumber(value)
        : turn.Registry.FindAppealByFullNumber(number.ToUpperInvariant());

    private static async Task<Refusal> NoSuch(Turn turn, string number)
    {
        var last = await turn.Registry.LastNumber();
        if (last == 0)
        {
            return new Refusal("refusal.no-appeals-yet");
        }

        var nearest = await turn.Registry.FindAppealByNumber(Math.Clamp(AppealNumbers.Ending(number), 1, last));
        return nearest is null || nearest.Number == last
            ? new Refusal("refusal.no-such-appeal", ("number", number), ("last", last))
            : new Refusal("refusal.no-such-appeal-nearest", ("number", number), ("nearest", nearest.FullNumber), ("last", last));
    }
}
