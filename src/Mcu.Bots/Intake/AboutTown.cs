using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Bots.Intake;

/// <summary>/about: whose bot this is, by which act the centre works, where it is and when its doors are open.</summary>
internal static class AboutTown
{
    public static void Tell(Turn turn)
    {
        var act = turn.Town.Regulation.Act;
        turn.Reply(new Content(string.Join("\n", Lines(turn)))
        {
            Buttons = act?.Link is { } link ? [[FormalWays.Link(turn.Texts.Say("button.act"), link)]] : [],
        });
    }

    private static IEnumerable<string> Lines(Turn turn)
    {
        var (texts, town) = (turn.Texts, turn.Town.Regulation.Municipality);
        yield return texts.Say("about.who", ("centre", turn.Town.Centre));
        if (turn.Town.Regulation.Act is not null)
        {
            yield return texts.Say("about.act", ("act", RegulationWords.Act(turn.Town.Regulation, texts)));
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
