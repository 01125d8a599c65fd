using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

internal sealed partial class AppealActions
{
    /// <summary>
    /// A later part of the album that the answer came with: it goes where the answer is by now, and the author hears when it is too late
    /// for that.
    /// </summary>
    /// <returns>False where the part has words of its own and the answer has left without them.</returns>
    public async Task<bool> AddPart(UnitOfWork work, Appeal appeal, AnswerDraft draft, IReadOnlyList<FileRef> files, string words)
    {
        if (TooLate(appeal, draft))
        {
            await TellAuthor(work, appeal, draft);
            return true;
        }

        draft.Files = [.. draft.Files, .. files];

        // Whoever approved first has not seen the words of a part that comes now.
        var open = draft is { Verdict: Verdict.Pending, EndorsedById: null };
        draft.Text = open && words.Length > 0 ? $"{draft.Text}\n{words}" : draft.Text;
        work.Touch(appeal);
        if (appeal.State == AppealState.OnApproval)
        {
            await ApproversGet(work, appeal, draft, files);
        }
        else if (files.Count > 0 && draft.Verdict == Verdict.Approved && appeal.State != AppealState.Approved)
        {
            await notifier.SendAnswerFiles(work, appeal, draft, files);
        }

        return open || words.Length == 0;
    }

    /// <summary>The draft was sent back, replaced or withdrawn, or the appeal went back to work after the answer.</summary>
    private static bool TooLate(Appeal appeal, AnswerDraft draft) => draft.Verdict switch
    {
        Verdict.Pending => false,
        Verdict.Approved => appeal.State is not (AppealState.Approved or AppealState.Answered or AppealState.Closed),
        Verdict.SentBack or Verdict.Replaced or Verdict.Withdrawn => true,
    };

    /// <summary>Once for a draft, however many parts come late.</summary>
    private static async Task TellAuthor(UnitOfWork work, Appeal appeal, AnswerDraft draft)
    {
        if (await work.Store.FindPerson(draft.AuthorId) is { Active: true } author)
        {
            var text = work.Texts.Say("staff.late-files", ("number", appeal.FullNumber), ("short", appeal.Called));
            await work.SendOnce($"{appeal.Id}:late-files:{draft.Version}", author.HomeAddress, new Content(text), Priority.Staff, appeal);
        }
    }

    private async Task ApproversGet(UnitOfWork work, Appeal appeal, AnswerDraft draft, IReadOnlyList<FileRef> files)
    {
        if (await work.Store.FindPerson(draft.AuthorId) is { } author)
        {
            await work.Store.LoadAnswers(appeal);
            foreach (var approver in await ApprovalChain.Approvers(work, appeal, author))
            {
                notifier.SendFiles(work, appeal, approver.HomeAddress, files);
            }
        }
    }
}
