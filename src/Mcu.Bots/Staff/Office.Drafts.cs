using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

internal sealed partial class Office
{
    /// <summary>
    /// A draft answer: to the approver; where the regulation asks for no approval, it is kept until its author has seen what the resident will read,
    /// with the remarks of the check-list, and says «Отправить».
    /// </summary>
    public async Task<Refusal?> SubmitAnswer(Work work, Appeal appeal, string text, Person author, AnswerFiles files)
    {
        var by = work.Town.ActorOf(author);
        if (appeal.ExecutorId is null && work.Town.May(author, Right.Route) && await TakeSelf(work, appeal, author) is { } cannot)
        {
            return cannot;
        }

        await work.Registry.LoadAnswers(appeal);
        var draft = new AnswerDraft
        {
            Id = work.Town.Ids.Next(),
            AppealId = appeal.Id,
            Version = appeal.Answers.Count + 1,
            Text = text.Trim(),
            Files = files.Files,
            AlbumKey = files.Album,
            AuthorId = author.Id,
            At = work.Now,
        };
        return !Approves(work, appeal)
            ? appeal.CannotNow(Trigger.Submit) ?? appeal.KeepAnswer(draft, by)
            : await Submit(work, appeal, draft, author);
    }

    /// <summary>«Отправить»: the author has read the remarks and the kept version goes as it is.</summary>
    public Task<Refusal?> SendKept(Work work, Appeal appeal, int version, Person author) => SendKept(work, appeal, version, author, confirmedBy: null);

    private async Task<Refusal?> SendKept(Work work, Appeal appeal, int version, Person author, Person? confirmedBy)
    {
        if (appeal.CannotNow(Trigger.Submit) is { } cannot)
        {
            return cannot;
        }

        await work.Registry.LoadAnswers(appeal);
        var last = appeal.Answers.MaxBy(a => a.Version);
        return last?.Version != version ? new Refusal("refusal.newer-answer", ("version", last?.Version))
            : await Personal(work, appeal, last.Text, confirmedBy) ?? await Submit(work, appeal, last, author);
    }

    private static bool Approves(Work work, Appeal appeal) => work.Town.PathOf(appeal).Approvals.Count > 0;

    private async Task<Refusal?> Submit(Work work, Appeal appeal, AnswerDraft draft, Person author)
    {
        var by = work.Town.ActorOf(author);
        if (appeal.SubmitAnswer(draft, by, work.Now) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        return Approves(work, appeal) ? await ShowToApprovers(work, appeal, author) : await Approved(work, appeal, Actor.System, by);
    }

    private async Task<Refusal?> ShowToApprovers(Work work, Appeal appeal, Person author)
    {
        var last = appeal.Answers.MaxBy(a => a.Version)!;
        foreach (var approver in await ApprovalSteps.Approvers(work, appeal, author))
        {
            if (last.Text.Length > DraftFace.MostText)
            {
                // Nobody approves what they have not seen: a draft that the card cuts short is sent whole before it.
                herald.StaffHear(work, appeal, approver.HomeAddress, "staff.whole-draft", ("version", last.Version), ("text", last.Text));
            }

            herald.FilesGo(work, appeal, approver.HomeAddress, last.Files);
            await cards.Open(work, appeal, CardKind.Approver, approver.HomeAddress);
        }

        return null;
    }
}
