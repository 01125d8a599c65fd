using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

internal sealed partial class AppealActions
{
    /// <param name="version">The version that the person saw, when they pressed a button; null when they typed the command.</param>
    public Task<Refusal?> Approve(UnitOfWork work, Appeal appeal, Person approver, int? version) =>
        Approve(work, appeal, approver, version, confirmedBy: null);

    /// <summary>
    /// «Опубликовать всё равно»: what is personal in the answer was seen, and somebody with the right to it takes it upon themselves.
    /// </summary>
    public async Task<Refusal?> PublishAnyway(UnitOfWork work, Appeal appeal, Person me, int version)
    {
        if (appeal.State == AppealState.OnApproval)
        {
            return await Approve(work, appeal, me, version, me);
        }

        await work.Store.LoadAnswers(appeal);
        var author = appeal.Answers.MaxBy(a => a.Version) is { } last ? await work.Store.FindPerson(last.AuthorId) : null;
        return await SendKept(work, appeal, version, author ?? me, me);
    }

    private async Task<Refusal?> Approve(UnitOfWork work, Appeal appeal, Person approver, int? version, Person? confirmedBy)
    {
        await work.Store.LoadAnswers(appeal);
        if (appeal.State == AppealState.OnApproval && Stale(appeal, version) is { } stale)
        {
            return stale;
        }

        var last = appeal.Answers.MaxBy(a => a.Version);
        if (last?.AuthorId == approver.Id && (await ApprovalChain.Approvers(work, appeal, approver)).Any(p => p.Id != approver.Id))
        {
            return new Refusal("refusal.own-answer");
        }

        // Whoever takes something personal upon themselves approves it by that.
        var actor = work.Municipality.ActorOf(approver);
        var by = confirmedBy is null ? actor : actor.ByRule(Right.Approve);
        return appeal.RefusalFor(Trigger.Approve) ?? await NotTheirs(work, appeal, last!, by)
            ?? (ApprovalChain.BeforeLast(work, appeal) ? await Endorse(work, appeal, last!, approver, by)
                : await Personal(work, appeal, last!.Text, confirmedBy) ?? OwnApproved(work, appeal, approver)
                ?? await Approved(work, appeal, by, by));
    }

    /// <summary>Where two are to approve and there is nobody but the author, they hear that it stays in the history.</summary>
    private Refusal? OwnApproved(UnitOfWork work, Appeal appeal, Person approver)
    {
        if (appeal.Answers.MaxBy(a => a.Version)?.AuthorId == approver.Id && ApprovalChain.Two(work, appeal))
        {
            Note(work, appeal, work.Texts.Say("history.own-approved"), Actor.System);
            notifier.NotifyStaff(work, appeal, approver.HomeAddress, "staff.own-approved");
        }

        return null;
    }

    private static async Task<Refusal?> NotTheirs(UnitOfWork work, Appeal appeal, AnswerDraft draft, Actor by) =>
        await work.Store.FindPerson(draft.AuthorId) is { } author ? await ApprovalChain.NotTheirs(work, appeal, author, by) : null;

    /// <summary>
    /// The first of two yeses: the second approver gets the draft, and the first sees on the card that it is out of their hands.
    /// </summary>
    private async Task<Refusal?> Endorse(UnitOfWork work, Appeal appeal, AnswerDraft draft, Person approver, Actor by)
    {
        if (appeal.Endorse(by, work.Now) is { } no)
        {
            return no;
        }

        OwnApproved(work, appeal, approver);
        work.Touch(appeal);
        return await ShowToApprovers(work, appeal, await work.Store.FindPerson(draft.AuthorId) ?? approver);
    }

    public async Task<Refusal?> SendBack(UnitOfWork work, Appeal appeal, string remark, Person approver, int? version)
    {
        await work.Store.LoadAnswers(appeal);
        if (appeal.State == AppealState.OnApproval && Stale(appeal, version) is { } stale)
        {
            return stale;
        }

        if (appeal.State == AppealState.OnApproval
            && await NotTheirs(work, appeal, appeal.Answers.MaxBy(a => a.Version)!, work.Municipality.ActorOf(approver)) is { } others)
        {
            return others;
        }

        if (appeal.SendBack(remark, work.Municipality.ActorOf(approver), work.Now) is { } no)
        {
            return no;
        }

        await ManualDeliveries.Withdraw(work, appeal);
        work.Touch(appeal);
        if (appeal.ExecutorId is { } id && await work.Store.FindPerson(id) is { } executor)
        {
            notifier.NotifyStaff(work, appeal, work.Municipality.ChatOf(executor), "staff.sent-back", ("who", approver.Name),
                ("remark", remark));
        }

        return null;
    }

    /// <summary>Placed by hand: only where the regulation says so; otherwise approval sends the answer at once.</summary>
    public async Task<Refusal?> PlaceAnswer(UnitOfWork work, Appeal appeal, Actor by)
    {
        if (await StepAssignees.NotTheirs(work, appeal, work.Municipality.PathOf(appeal).Placing, Right.Place, by) is { } others)
        {
            return others;
        }

        if (appeal.PlaceAnswer(by, work.Now, ClosesAfter(work, appeal)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await notifier.DeliverAnswer(work, appeal);
        await ToControl(work, appeal);
        return null;
    }

    public async Task<Refusal?> GiveInterim(UnitOfWork work, Appeal appeal, DateOnly day, string text, Actor by)
    {
        var path = work.Municipality.PathOf(appeal);
        if ((await CannotGiveInterim(work, appeal, day, text)
            ?? appeal.GiveInterim(text, clock.EndOf(day), path.InterimTimes, by, work.Now)) is { } no)
        {
            return no;
        }

        await clock.Replan(work.Store, appeal);
        work.Touch(appeal);
        await notifier.NotifyResident(work, appeal, ResidentNotification.Interim, $"interim:{appeal.Interims}", [], ("text", text),
            ("due", work.Local(appeal.DueAt)));
        return null;
    }

    /// <summary>What is said in public has a term of its own after an interim answer.</summary>
    private Refusal? InterimTooLate(UnitOfWork work, Appeal appeal, DateOnly day) =>
        PublicSource.Is(appeal.Source) && openSources.AfterInterim(work.Now) is var last && day > last
        ? new Refusal("refusal.interim-too-late", ("due", last)) : null;

    /// <summary>Null where nothing personal would be published, or where it was confirmed: that stays in the history.</summary>
    private async Task<Refusal?> Personal(UnitOfWork work, Appeal appeal, string text, Person? confirmedBy)
    {
        var found = await check.Blocks(work, appeal, text);
        if (found is null || confirmedBy is null)
        {
            return found;
        }

        Note(work, appeal, work.Texts.Say("history.confirmed", found.Args), Actor.Of(confirmedBy));
        return null;
    }

    /// <param name="sender">Whose press sends the answer: the second of two who press at once reads this name.</param>
    private async Task<Refusal?> Approved(UnitOfWork work, Appeal appeal, Actor by, Actor sender)
    {
        if (appeal.Approve(by, work.Now) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        if (await Recipients.Of(work, appeal) == Recipient.ByHand)
        {
            await ManualDeliveries.Answer(work, appeal);
            return null;
        }

        if (work.Municipality.PathOf(appeal).Placing.ByProgram)
        {
            return await PlaceAnswer(work, appeal, sender.ByRule(Right.Place));
        }

        notifier.NotifyStaff(work, appeal, work.Municipality.StaffChat, "staff.to-place");
        await ShowToNamed(work, appeal, work.Municipality.PathOf(appeal).Placing, Right.Place);
        return null;
    }

    private static Refusal? Stale(Appeal appeal, int? version)
    {
        var last = appeal.Answers.Count == 0 ? 0 : appeal.Answers.Max(a => a.Version);
        return version is { } seen && seen != last ? new Refusal("refusal.newer-draft", ("version", last)) : null;
    }
}
