using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>
/// «Отвязать»: what becomes of the appeals is said first; any of the joined channels can be let go from any other, a stolen account too.
/// </summary>
internal sealed class AccountUnlinking(ResidentContact residentContact)
{
    public async Task Ask(MessageContext context, Resident resident)
    {
        var all = await context.Store.JoinedWith(resident);
        if (resident.JoinedId is null || all.Count < 2)
        {
            context.Refuse(new Refusal("refusal.not-joined"));
            return;
        }

        var own = (await context.Store.AppealsOf(resident.Id, openOnly: false)).Count(appeal => appeal.ResidentId == resident.Id);
        var others = all.Where(other => other.Id != resident.Id).ToList();
        context.Reply(new Content(context.Texts.Say("part.ask", ("where", AccountLinking.Names(context.Texts, others)), ("n", own)))
        {
            Buttons =
            [
                [new Button(context.Texts.Say("button.part-here"), $"part:{resident.Id}:")],
                .. others.Select(other => (IReadOnlyList<Button>)[new Button(
                    context.Texts.Say("button.part-other", ("channel", context.Texts.Say($"source.{AccountLinking.ChannelOf(other)}"))),
                    $"part:{other.Id}:")]),
            ],
        });
    }

    public async Task Part(MessageContext context, Resident resident, long id)
    {
        var all = await context.Store.JoinedWith(resident);
        if (resident.JoinedId is null || all.FirstOrDefault(other => other.Id == id) is not { } leaving)
        {
            context.Refuse(new Refusal("refusal.not-joined"));
            return;
        }

        await Release(context, leaving);
        var left = all.Where(other => other.Id != leaving.Id).ToList();
        if (left is [var last])
        {
            (last.JoinedId, last.JoinedAt) = (null, null);
        }

        context.Chosen();
        foreach (var identity in all)
        {
            Tell(context, identity, identity == leaving ? left : [leaving]);
            await residentContact.RecordUndelivered(context.Work, identity, context.Texts.Say("history.unreachable"));
        }
    }

    /// <summary>It stands alone again, and a code that it has given opens nothing any more.</summary>
    public static async Task Release(MessageContext context, Resident resident)
    {
        (resident.JoinedId, resident.JoinedAt) = (null, null);
        foreach (var code in await context.Store.JoinCodesOf(resident.Id))
        {
            context.Store.Remove(code);
        }
    }

    private static void Tell(MessageContext context, Resident identity, IEnumerable<Resident> others)
    {
        var text = context.Texts.Say("part.done", ("where", AccountLinking.Names(context.Texts, others)));
        context.Work.Send(Address.Parse(identity.Address), new Content(text), Priority.Resident);
    }
}
