using System.Text.RegularExpressions;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Residents;

/// <summary>«Позвоните …»: where a telephone is faster than a queue, the resident hears so at once, and may write on.</summary>
internal static partial class EmergencyPhoneNotice
{
    /// <param name="before">The topic that the draft had: of what was told already nothing is told again.</param>
    public static void Tell(MessageContext context, Draft draft, string? before)
    {
        var regulation = context.Municipality.Regulation;
        if (regulation.RouteOf(draft.Topic) is { } route && route != regulation.RouteOf(before) && !(draft.Urgent && Told(context, route)))
        {
            context.Reply(new Content(Words(context, route)));
        }
    }

    /// <summary>
    /// «Если ещё не позвонили – 112 или 104.»: the last line of whatever is asked of somebody who writes of danger; null without danger.
    /// </summary>
    public static string? Reminder(MessageContext context, bool urgent, string? topic)
    {
        if (!urgent)
        {
            return null;
        }

        var first = ShortNumber().Find(context.Municipality.Regulation.Emergency.In(context.Texts.Language)).Value;
        var others = context.Municipality.Regulation.RouteOf(topic)?.Phones.Select(phone => phone.Number) ?? [];
        var numbers = others.Prepend(first).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0
            ? null : context.Texts.Say("intake.call-first", ("numbers", string.Join(context.Texts.Say("intake.or"), numbers)));
    }

    /// <summary>The warning of danger has just named the same numbers.</summary>
    private static bool Told(MessageContext context, EmergencyRoute route)
    {
        var warning = context.Municipality.Regulation.Emergency.In(context.Texts.Language);
        return route.Phones.All(phone => warning.Contains(phone.Number, StringComparison.Ordinal));
    }

    /// <summary>The emergency number as the municipality's own warning names it first.</summary>
    [GeneratedRegex(@"\b[0-9]{3}\b", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex ShortNumber();

    private static string Words(MessageContext context, EmergencyRoute route) => string.Join(
        '\n',
        [
            route.In(context.Texts.Language),
            .. route.Phones.Select(phone =>
                context.Texts.Say("intake.phone", ("number", phone.Number),
                ("name", context.Municipality.Spoken(phone.Name, phone.NameEn)))),
            context.Texts.Say("intake.phone-and-write"),
        ]);
}
