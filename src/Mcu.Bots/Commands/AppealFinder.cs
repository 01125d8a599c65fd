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

    /// <summary>«17» is a message; «ОГ-17» and the whole number are what they say.</summary>
    private static async Task<Appeal?> ByNumber(Turn turn, string number) => AppealNumbers.Short(number) is { } value
        ? await turn.Registry.FindAppealByNumber(value)
        : await turn.Registry.FindAppealByFullNumber(number.ToUpperInvariant())
            ?? (Formal(turn, number) is { } formal ? await turn.Registry.FindAppealByNumber(formal, AppealKind.Formal) : null);

    private static int? Formal(Turn turn, string number) =>
        turn.Town.Regulation.Numbers.Formal is { Series: var series } && number.Split('-', '/') is [var typed, var digits] && typed.Equals(series, StringComparison.OrdinalIgnoreCase)
            ? AppealNumbers.Short(digits)
            : null;

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
