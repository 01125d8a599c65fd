using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// Finds the appeal that a command speaks of: by its number, by the card that the message replies to, or by the thread it is written in.
/// </summary>
internal static class AppealFinder
{
    public static async Task<(Appeal? Appeal, string Words, Refusal? No)> Find(MessageContext context, string words)
    {
        var behind = await context.AppealHere();
        if (AppealNumbers.Read(words) is not { } typed)
        {
            return behind is null ? (null, words, new Refusal("refusal.which-appeal")) : (behind, words, null);
        }

        var appeal = await ByNumber(context, typed.Number);
        return appeal is not null ? (appeal, typed.After, null) : behind is not null
            ? (behind, words, null) : (null, words, await NoSuch(context, typed.Number));
    }

    /// <summary>«17» is a message; «ОГ-17» and the whole number are what they say.</summary>
    private static async Task<Appeal?> ByNumber(MessageContext context, string number) => AppealNumbers.Short(number) is { } value
        ? await context.Store.FindAppealByNumber(value)
        : await context.Store.FindAppealByFullNumber(number.ToUpperInvariant())
            ?? (Formal(context, number) is { } formal ? await context.Store.FindAppealByNumber(formal, AppealKind.Formal) : null);

    private static int? Formal(MessageContext context, string number) =>
        context.Municipality.Regulation.Numbers.Formal is { Series: var series } && number.Split('-', '/') is [var typed, var digits]
        && typed.Equals(series, StringComparison.OrdinalIgnoreCase)
            ? AppealNumbers.Short(digits)
            : null;

    private static async Task<Refusal> NoSuch(MessageContext context, string number)
    {
        var last = await context.Store.LastNumber();
        if (last == 0)
        {
            return new Refusal("refusal.no-appeals-yet");
        }

        var nearest = await context.Store.FindAppealByNumber(Math.Clamp(AppealNumbers.Ending(number), 1, last));
        return nearest is null || nearest.Number == last
            ? new Refusal("refusal.no-such-appeal", ("number", number), ("last", last))
            : new Refusal("refusal.no-such-appeal-nearest", ("number", number), ("nearest", nearest.FullNumber), ("last", last));
    }
}
