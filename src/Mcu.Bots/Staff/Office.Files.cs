using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Staff;

internal sealed partial class Office
{
    /// <summary>A later part of the album that the answer came with: it goes where the answer is by now, and the author hears when it is too late for that.</summary>
    public async Task AddFiles(Work work, Appeal appeal, AnswerDraft draft, IReadOnlyList<FileRef> files)
    {
        if (TooLate(appeal, draft))
        {
            await TellAuthor(work, appeal, draft);
            return;
        }

        draft.Files = [.. draft.Files, .. files];
        work.Touch(appeal);
        if (appeal.State == AppealState.OnApproval)
        {
            await ApproversGet(work, appeal, draft, files);
        }
        else if (draft.Verdict == Verdict.Approved && appeal.State != AppealState.Approved)
        {
            await herald.ResidentGets(work, appeal, draft, files);
        }
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
