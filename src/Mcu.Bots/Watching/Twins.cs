using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>The same person tells of the same trouble in public and in private: one appeal with two sources.</summary>
internal sealed class Twins
{
    /// <summary>Longer ago it was likely another pit in the same road.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(14);

    /// <summary>A comment on what is in work already becomes part of that appeal.</summary>
    public async Task<bool> Join(Work work, Spotted spotted)
    {
        if (spotted.Author is not { } author || await work.Registry.ResidentAt(Address.Parse(author)) is not { } resident)
        {
            return false;
        }

        var open = await work.Registry.AppealsOf(resident.Id, openOnly: true);
        var same = open.FirstOrDefault(appeal => work.Now - appeal.RegisteredAt <= Within && SameThing.Likely(appeal.Text, spotted.Text));
        return same is not null && Bind(work, spotted, same);
    }

    /// <summary>An appeal takes up what its author went on with from a comment, and what they have said of it in public before.</summary>
    public async Task Adopt(Work work, Appeal appeal, long draftId, Address author)
    {
        if (await work.Registry.SpottedOfDraft(draftId) is { State: SpottedState.New or SpottedState.Dismissed } begun)
        {
            Bind(work, begun, appeal);
        }

        foreach (var said in await work.Registry.SpottedBy(author.ToString(), work.Now - Within))
        {
            if (said.State == SpottedState.New && SameThing.Likely(appeal.Text, said.Text))
            {
                Bind(work, said, appeal);
            }
        }
    }

    private static bool Bind(Work work, Spotted spotted, Appeal appeal)
    {
        if (spotted.Take(appeal, Actor.System, work.Now) is not null)
        {
            return false;
        }

        work.Touch(spotted);
        work.Touch(appeal);
        return true;
    }
}
