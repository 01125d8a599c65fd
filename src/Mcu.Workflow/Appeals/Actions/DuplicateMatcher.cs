using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>The same person tells of the same trouble in public and in private: one appeal with two sources.</summary>
internal sealed class DuplicateMatcher(Notifier notifier)
{
    /// <summary>Longer ago it was likely another pit in the same road.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(14);

    /// <summary>A comment on what is in work already becomes part of that appeal.</summary>
    public async Task<bool> LinkToAppeal(UnitOfWork work, PublicComment comment)
    {
        if (comment.Author is not { } author || await work.Store.ResidentAt(Address.Parse(author)) is not { } resident)
        {
            return false;
        }

        var open = (await work.Store.AppealsOf(resident.Id, openOnly: true)).Where(appeal => appeal.ForgottenAt is null).ToList();
        if (await Asked(work, comment, open) is { } asked)
        {
            return Bind(work, comment, asked) && await TakeReply(work, comment, asked);
        }

        var same = open.FirstOrDefault(appeal => work.Now - appeal.RegisteredAt <= Within
            && TextSimilarity.Likely(appeal.Text, comment.Text));
        return same is not null && Bind(work, comment, same);
    }

    /// <summary>An appeal takes up what its author went on with from a comment, and what they have said of it in public before.</summary>
    public async Task Adopt(UnitOfWork work, Appeal appeal, long draftId, Resident author)
    {
        if (await work.Store.SpottedOfDraft(draftId) is { State: SpottedState.New or SpottedState.Dismissed } begun)
        {
            Bind(work, begun, appeal);
        }

        foreach (var identity in await work.Store.JoinedWith(author))
        {
            foreach (var said in await work.Store.SpottedBy(identity.Address, work.Now - Within))
            {
                if (said.State == SpottedState.New && TextSimilarity.Likely(appeal.Text, said.Text))
                {
                    Bind(work, said, appeal);
                }
            }
        }
    }

    /// <summary>Among open appeals the one that was made of a comment on the same: what is told in private now belongs to it.</summary>
    public static Appeal? TakenAlready(IEnumerable<Appeal> open, string text) =>
        open.FirstOrDefault(appeal => PublicSource.Is(appeal.Source) && TextSimilarity.Likely(appeal.Text, text));

    /// <summary>
    /// What the author writes under the post where we have asked them is the answer, however little it is like the question.
    /// </summary>
    private static async Task<Appeal?> Asked(UnitOfWork work, PublicComment comment, IEnumerable<Appeal> open)
    {
        foreach (var appeal in open.Where(appeal => appeal.State == AppealState.Waiting && comment.PostKey is not null))
        {
            if ((await work.Store.SpottedOf(appeal.Id)).Any(said => said.Page == comment.Page && said.PostKey == comment.PostKey))
            {
                return appeal;
            }
        }

        return null;
    }

    private async Task<bool> TakeReply(UnitOfWork work, PublicComment comment, Appeal appeal)
    {
        var said = CommentMessages.Of(work, comment, appeal.ResidentId);
        work.Store.Add(said);
        appeal.AddWords(said, work.Now);
        appeal.TakeReply(work.Now);
        if (appeal.ExecutorId is { } id && await work.Store.FindPerson(id) is { } executor)
        {
            notifier.NotifyStaff(work, appeal, executor.HomeAddress, "staff.resident-replied", ("text", comment.Text),
                ("files", comment.Files.Count));
        }

        return true;
    }

    private static bool Bind(UnitOfWork work, PublicComment comment, Appeal appeal)
    {
        if (comment.Take(appeal, Actor.System, work.Now) is not null)
        {
            return false;
        }

        work.Touch(comment);
        work.Touch(appeal);
        return true;
    }
}
