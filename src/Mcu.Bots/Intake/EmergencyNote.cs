using System.Text.RegularExpressions;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Intake;

/// <summary>«Позвоните …»: where a telephone is faster than a queue, the resident hears so at once, and may write on.</summary>
internal static partial class EmergencyNote
{
    /// <param name="before">The topic that the draft had: of what was told already nothing is told again.</param>
    public static void Tell(Turn turn, Draft draft, string? before)
    {
        var regulation = turn.Town.Regulation;
        if (regulation.RouteOf(draft.Topic) is { } route && route != regulation.RouteOf(before) && !(draft.Urgent && Told(turn, route)))
        {
            turn.Reply(new Content(Words(turn, route)));
        }
    }

    /// <summary>«Если ещё не позвонили – 112 или 104.»: the last line of whatever is asked of somebody who writes of danger; null without danger.</summary>
    public static string? Reminder(Turn turn, bool urgent, string? topic)
    {
        if (!urgent)
        {
            return null;
        }

        var first = ShortNumber().Find(turn.Town.Regulation.Emergency.In(turn.Texts.Language)).Value;
        var others = turn.Town.Regulation.RouteOf(topic)?.Phones.Select(phone => phone.Number) ?? [];
        var numbers = others.Prepend(first).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0 ? null : turn.Texts.Say("intake.call-first", ("numbers", string.Join(turn.Texts.Say("intake.or"), numbers)));
    }

    /// <summary>The warning of danger has just named the same numbers.</summary>
    private static bool Told(Turn turn, EmergencyRoute route)
    {
        var warning = turn.Town.Regulation.Emergency.In(turn.Texts.Language);
        return route.Phones.All(phone => warning.Contains(phone.Number, StringComparison.Ordinal));
    }

    /// <summary>The emergency number as the municipality's own warning names it first.</summary>
    [GeneratedRegex(@"\b[0-9]{3}\b", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex ShortNumber();

    private static string Words(Turn turn, EmergencyRoute route) => string.Join(
        '\n',
        [
            route.In(turn.Texts.Language),
            .. route.Phones.Select(phone => turn.Texts.Say("intake.phone", ("number", phone.Number), ("name", turn.Town.Spoken(phone.Name, phone.NameEn)))),
            turn.Texts.Say("intake.phone-and-write"),
        ]);
}
