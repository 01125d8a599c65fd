using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>The same person tells of the same trouble in public and in private: one appeal with two sources.</summary>
internal sealed class Twins(Herald herald)
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

        var open = (await work.Registry.AppealsOf(resident.Id, openOnly: true)).Where(appeal => appeal.ForgottenAt is null).ToList();
        if (await Asked(work, spotted, open) is { } asked)
        {
            return Bind(work, spotted, asked) && await TakeReply(work, spotted, asked);
        }

        var same = open.FirstOrDefault(appeal => work.Now - appeal.RegisteredAt <= Within && SameThing.Likely(appeal.Text, spotted.Text));
        return same is not null && Bind(work, spotted, same);
    }

    /// <summary>An appeal takes up what its author went on with from a comment, and what they have said of it in public before.</summary>
    public async Task Adopt(Work work, Appeal appeal, long draftId, Resident author)
    {
        if (await work.Registry.SpottedOfDraft(draftId) is { State: SpottedState.New or SpottedState.Dismissed } begun)
        {
            Bind(work, begun, appeal);
        }

        foreach (var identity in await work.Registry.JoinedWith(author))
        {
            foreach (var said in await work.Registry.SpottedBy(identity.Address, work.Now - Within))
            {
                if (said.State == SpottedState.New && SameThing.Likely(appeal.Text, said.Text))
                {
                    Bind(work, said, appeal);
                }
            }
        }
    }

    /// <summary>Among open appeals the one that was made of a comment on the same: what is told in private now belongs to it.</summary>
    public static Appeal? TakenAlready(IEnumerable<Appeal> open, string text) =>
        open.FirstOrDefault(appeal => PublicSource.Is(appeal.Source) && SameThing.Likely(appeal.Text, text));

    /// <summary>What the author writes under the post where we have asked them is the answer, however little it is like the question.</summary>
    private static async Task<Appeal?> Asked(Work work, Spotted spotted, IEnumerable<Appeal> open)
    {
        foreach (var appeal in open.Where(appeal => appeal.State == AppealState.Waiting && spotted.PostKey is not null))
        {
            if ((await work.Registry.SpottedOf(appeal.Id)).Any(said => said.Page == spotted.Page && said.PostKey == spotted.PostKey))
            {
                return appeal;
            }
        }

        return null;
    }

    private async Task<bool> TakeReply(Work work, Spotted spotted, Appeal appeal)
    {
        var said = CommentWordsKept.Of(work, spotted, appeal.ResidentId);
        work.Registry.Add(said);
        appeal.AddWords(said, work.Now);
        appeal.TakeReply(work.Now);
        if (appeal.ExecutorId is { } id && await work.Registry.FindPerson(id) is { } executor)
        {
            herald.StaffHear(work, appeal, executor.HomeAddress, "staff.resident-replied", ("text", spotted.Text), ("files", spotted.Files.Count));
        }

        return true;
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
