using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

internal sealed partial class AppealActions
{
    /// <summary>
    /// A draft answer: to the approver; where the regulation asks for no approval, it is kept until its author has seen what the resident
    /// will read, with the remarks of the check-list, and says «Отправить».
    /// </summary>
    public async Task<Refusal?> SubmitAnswer(UnitOfWork work, Appeal appeal, string text, Person author, AnswerFiles files)
    {
        var by = work.Municipality.ActorOf(author);
        if (appeal.ExecutorId is null && work.Municipality.May(author, Right.Route) && await TakeSelf(work, appeal, author) is { } cannot)
        {
            return cannot;
        }

        await work.Store.LoadAnswers(appeal);
        var draft = new AnswerDraft
        {
            Id = work.Municipality.Ids.Next(),
            AppealId = appeal.Id,
            Version = appeal.Answers.Count + 1,
            Text = text.Trim(),
            Files = files.Files,
            AlbumKey = files.Album,
            AuthorId = author.Id,
            At = work.Now,
        };
        return !Approves(work, appeal)
            ? appeal.RefusalFor(Trigger.Submit) ?? appeal.KeepAnswer(draft, by)
            : await Submit(work, appeal, draft, author);
    }

    /// <summary>«Отправить»: the author has read the remarks and the kept version goes as it is.</summary>
    public Task<Refusal?> SendKept(UnitOfWork work, Appeal appeal, int version, Person author) =>
        SendKept(work, appeal, version, author, confirmedBy: null);

    private async Task<Refusal?> SendKept(UnitOfWork work, Appeal appeal, int version, Person author, Person? confirmedBy)
    {
        if (appeal.RefusalFor(Trigger.Submit) is { } cannot)
        {
            return cannot;
        }

        await work.Store.LoadAnswers(appeal);
        var last = appeal.Answers.MaxBy(a => a.Version);
        return last?.Version != version ? new Refusal("refusal.newer-answer", ("version", last?.Version))
            : await Personal(work, appeal, last.Text, confirmedBy) ?? await Submit(work, appeal, last, author);
    }

    private static bool Approves(UnitOfWork work, Appeal appeal) => work.Municipality.PathOf(appeal).Approvals.Count > 0;

    private async Task<Refusal?> Submit(UnitOfWork work, Appeal appeal, AnswerDraft draft, Person author)
    {
        var by = work.Municipality.ActorOf(author);
        if (appeal.SubmitAnswer(draft, by, work.Now) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        return Approves(work, appeal) ? await ShowToApprovers(work, appeal, author) : await Approved(work, appeal, Actor.System, by);
    }

    private async Task<Refusal?> ShowToApprovers(UnitOfWork work, Appeal appeal, Person author)
    {
        var last = appeal.Answers.MaxBy(a => a.Version)!;
        foreach (var approver in await ApprovalChain.Approvers(work, appeal, author))
        {
            if (last.Text.Length > DraftView.MostText)
            {
                // Nobody approves what they have not seen: a draft that the card cuts short is sent whole before it.
                notifier.NotifyStaff(work, appeal, approver.HomeAddress, "staff.whole-draft", ("version", last.Version),
                    ("text", last.Text));
            }

            notifier.SendFiles(work, appeal, approver.HomeAddress, last.Files);
            await appealCards.Open(work, appeal, CardKind.Approver, approver.HomeAddress);
        }

        return null;
    }
}
