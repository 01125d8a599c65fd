using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Intake;

/// <summary>«Позвоните …»: where a telephone is faster than a queue, the resident hears so at once, and may write on.</summary>
internal static class EmergencyNote
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

    /// <summary>The warning of danger has just named the same numbers.</summary>
    private static bool Told(Turn turn, EmergencyRoute route)
    {
        var warning = turn.Town.Regulation.Emergency.In(turn.Texts.Language);
        return route.Phones.All(phone => warning.Contains(phone.Number, StringComparison.Ordinal));
    }

    private static string Words(Turn turn, EmergencyRoute route) => string.Join(
        '\n',
        [
            route.In(turn.Texts.Language),
            .. route.Phones.Select(phone => turn.Texts.Say("intake.phone", ("number", phone.Number), ("name", turn.Town.Spoken(phone.Name, phone.NameEn)))),
            turn.Texts.Say("intake.phone-and-write"),
        ]);
}
