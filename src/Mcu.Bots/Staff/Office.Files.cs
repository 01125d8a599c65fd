using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Staff;

internal sealed partial class Office
{
    /// <summary>A later part of the album that the answer came with: it goes where the answer is by now, and the author hears when it is too late for that.</summary>
    /// <returns>False where the part has words of its own and the answer has left without them.</returns>
    public async Task<bool> AddPart(Work work, Appeal appeal, AnswerDraft draft, IReadOnlyList<FileRef> files, string words)
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
            await herald.ResidentGets(work, appeal, draft, files);
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
    private static async Task TellAuthor(Work work, Appeal appeal, AnswerDraft draft)
    {
        if (await work.Registry.FindPerson(draft.AuthorId) is { Active: true } author)
        {
            var text = work.Texts.Say("staff.late-files", ("number", appeal.FullNumber), ("short", appeal.Called));
            await work.SendOnce($"{appeal.Id}:late-files:{draft.Version}", author.HomeAddress, new Content(text), Priority.Staff, appeal);
        }
    }

    private async Task ApproversGet(Work work, Appeal appeal, AnswerDraft draft, IReadOnlyList<FileRef> files)
    {
        if (await work.Registry.FindPerson(draft.AuthorId) is { } author)
        {
            await work.Registry.LoadAnswers(appeal);
            foreach (var approver in await ApprovalSteps.Approvers(work, appeal, author))
            {
                herald.FilesGo(work, appeal, approver.HomeAddress, files);
            }
        }
    }
}
