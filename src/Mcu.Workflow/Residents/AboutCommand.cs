using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.Residents;

/// <summary>/about: whose bot this is, by which act the centre works, where it is and when it is open.</summary>
internal static class AboutCommand
{
    public static void Tell(MessageContext context)
    {
        var act = context.Municipality.Regulation.Act;
        context.Reply(new Content(string.Join("\n", Lines(context)))
        {
            Buttons = act?.Link is { } link ? [[FormalAppealChannels.Link(context.Texts.Say("button.act"), link)]] : [],
        });
    }

    private static IEnumerable<string> Lines(MessageContext context)
    {
        var (texts, town) = (context.Texts, context.Municipality.Regulation.Municipality);
        yield return texts.Say("about.who", ("centre", context.Municipality.Centre));
        if (context.Municipality.Regulation.Act is not null)
        {
            yield return texts.Say("about.act", ("act", RegulationFormatter.Act(context.Municipality.Regulation, texts)));
        }

        foreach (var (key, value) in new[] { ("address", town.Address), ("hours", town.Hours), ("phone", town.Phone) })
        {
            if (value is not null)
            {
                yield return texts.Say($"about.{key}", ("value", value));
            }
        }

        yield return texts.Say("about.kinds");
    }
}
