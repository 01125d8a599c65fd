using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>«Отвязать»: what becomes of the appeals is said first; any of the joined channels can be let go from any other, a stolen account too.</summary>
internal sealed class Parting(Reach reach)
{
    public async Task Ask(Turn turn, Resident resident)
    {
        var all = await turn.Registry.JoinedWith(resident);
        if (resident.JoinedId is null || all.Count < 2)
        {
            turn.Refuse(new Refusal("refusal.not-joined"));
            return;
        }

        var own = (await turn.Registry.AppealsOf(resident.Id, openOnly: false)).Count(appeal => appeal.ResidentId == resident.Id);
        var others = all.Where(other => other.Id != resident.Id).ToList();
        turn.Reply(new Content(turn.Texts.Say("part.ask", ("where", Joining.Names(turn.Texts, others)), ("n", own)))
        {
            Buttons =
            [
                [new Button(turn.Texts.Say("button.part-here"), $"part:{resident.Id}:")],
                .. others.Select(other => (IReadOnlyList<Button>)[new Button(
                    turn.Texts.Say("button.part-other", ("channel", turn.Texts.Say($"source.{Joining.ChannelOf(other)}"))), $"part:{other.Id}:")]),
            ],
        });
    }

    public async Task Part(Turn turn, Resident resident, long id)
    {
        var all = await turn.Registry.JoinedWith(resident);
        if (resident.JoinedId is null || all.FirstOrDefault(other => other.Id == id) is not { } leaving)
        {
            turn.Refuse(new Refusal("refusal.not-joined"));
            return;
        }

        await Release(turn, leaving);
        var left = all.Where(other => other.Id != leaving.Id).ToList();
        if (left is [var last])
        {
            (last.JoinedId, last.JoinedAt) = (null, null);
        }

        turn.Chosen();
        foreach (var identity in all)
        {
            Tell(turn, identity, identity == leaving ? left : [leaving]);
            await reach.Unheard(turn.Work, identity, turn.Texts.Say("history.unreachable"));
        }
    }

    /// <summary>It stands alone again, and a code that it has given opens nothing any more.</summary>
    public static async Task Release(Turn turn, Resident resident)
    {
        (resident.JoinedId, resident.JoinedAt) = (null, null);
        foreach (var code in await turn.Registry.JoinCodesOf(resident.Id))
        {
            turn.Registry.Remove(code);
        }
    }

    private static void Tell(Turn turn, Resident identity, IEnumerable<Resident> others)
    {
        var text = turn.Texts.Say("part.done", ("where", Joining.Names(turn.Texts, others)));
        turn.Work.Send(Address.Parse(identity.Address), new Content(text), Priority.Resident);
    }
}
