using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.RegulationFiles;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>
/// What the staff do with an appeal: the verb on the appeal, then who hears of it. Commands, buttons and replies all come here.
/// Each method returns null when it was done, or what to tell the person who asked.
/// </summary>
internal sealed partial class AppealActions(AppealCards appealCards, Notifier notifier, AppealClock clock, PublicCommentClock openSources,
    PublicationCheck check)
{
    public async Task<Refusal?> Assign(UnitOfWork work, Appeal appeal, Person executor, Actor by, string reason = "")
    {
        if (!work.Municipality.May(executor, Right.Execute))
        {
            return new Refusal("refusal.not-an-executor", ("name", executor.Name));
        }

        var path = work.Municipality.PathOf(appeal);
        if ((await StepAssignees.NotTheirs(work, appeal, path.Routing, Right.Route, by)
            ?? await ConflictOfInterest.Bars(work, appeal, executor)
            ?? (by.PersonId == executor.Id ? path.NotSelf(appeal) : null)) is { } cannot)
        {
            return cannot;
        }

        if (appeal.State == AppealState.OnApproval)
        {
            // The draft that waits is nobody's any more: its approver sees so on the card.
            await work.Store.LoadAnswers(appeal);
        }

        if (appeal.Assign(executor, by, work.Now, reason) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await appealCards.Open(work, appeal, CardKind.Executor, work.Municipality.ChatOf(executor));
        return null;
    }

    public async Task<Refusal?> Accept(UnitOfWork work, Appeal appeal, Actor by)
    {
        if (appeal.Accept(by, work.Now) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await notifier.NotifyResident(work, appeal, ResidentNotification.Taken, "taken");
        return null;
    }

    /// <summary>«Отвечу сам»: the person assigns the appeal to themselves and accepts it in one step.</summary>
    public async Task<Refusal?> TakeSelf(UnitOfWork work, Appeal appeal, Person me)
    {
        // Whoever may execute takes for themselves what nobody has.
        var by = work.Municipality.ActorOf(me);
        return await Assign(work, appeal, me, by.ByRule(Right.Route)) ?? await Accept(work, appeal, by);
    }

    public async Task<Refusal?> Return(UnitOfWork work, Appeal appeal, string reason, Actor by)
    {
        if (appeal.Return(reason, by, work.Now) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        var router = appeal.RouterId is { } id ? await work.Store.FindPerson(id) : null;
        notifier.NotifyStaff(work, appeal, router is null
            ? work.Municipality.StaffChat : work.Municipality.ChatOf(router), "staff.returned", ("who", by.Name), ("reason", reason));
        await ShowToNamed(work, appeal, work.Municipality.PathOf(appeal).Routing, Right.Route);
        return null;
    }

    public async Task<Refusal?> Ask(UnitOfWork work, Appeal appeal, string question, Actor by)
    {
        if ((await CannotAsk(work, appeal, question, by) ?? appeal.Ask(question, by, work.Now)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await notifier.NotifyResident(work, appeal, ResidentNotification.Question, $"question:{appeal.Version}", [],
            ("question", question));
        return null;
    }

    public async Task<Refusal?> Extend(UnitOfWork work, Appeal appeal, DateOnly day, string reason, Actor by)
    {
        if ((await CannotExtend(work, appeal, day, reason, by) ?? appeal.Extend(clock.EndOf(day), reason, by, work.Now)) is { } no)
        {
            return no;
        }

        await clock.Replan(work.Store, appeal);
        work.Touch(appeal);
        await notifier.NotifyResident(work, appeal, ResidentNotification.Extended, $"extended:{appeal.Extensions}", [],
            ("due", work.Local(appeal.DueAt)), ("reason", reason));
        return null;
    }

    public async Task<Refusal?> Redirect(UnitOfWork work, Appeal appeal, string body, Actor by) =>
        await CannotRedirect(work, appeal, body)
        ?? await Ended(work, appeal, appeal.Redirect(body, by, work.Now), ResidentNotification.Redirected, "redirected", ("body", body));

    public async Task<Refusal?> Decline(UnitOfWork work, Appeal appeal, string reason, Actor by) =>
        await CannotDecline(work, appeal, reason)
        ?? await Ended(work, appeal, appeal.Decline(reason, by, work.Now), ResidentNotification.Declined, "declined",
        DeclineReasons.Of(work, appeal, reason));

    /// <summary>Closed by staff: the resident has had the answer already and hears nothing more.</summary>
    public async Task<Refusal?> Close(UnitOfWork work, Appeal appeal, Actor by, string reason = "")
    {
        if ((await FormalRules.NotClosed(work, appeal) ?? appeal.Close(by, work.Now, reason)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        return null;
    }

    /// <summary>Back to the same executor, or to the staff chat where there is none any more; the head and the resident are told.</summary>
    /// <param name="chat">Where the resident said so, to be told there; null when it was somebody of the staff.</param>
    public async Task<Refusal?> Reopen(UnitOfWork work, Appeal appeal, string reason, Actor by, Address? chat = null)
    {
        RegulationReloader.FollowIfLost(work, appeal);
        if (by.Kind == ActorKind.Resident && work.Municipality.PathOf(appeal).NotReopened(appeal, work.Now) is { } never)
        {
            return never;
        }

        var (deadline, term) = clock.Reopened(appeal, work.Now);
        var executor = appeal.ExecutorId is { } id ? await work.Store.FindPerson(id) : null;
        if (appeal.Reopen(reason, deadline.DueAt, by, work.Now, executor is { Active: false }) is { } no)
        {
            return no;
        }

        (appeal.DueTerm, appeal.DueBeyondCalendar) = (term, deadline.BeyondCalendar);
        await clock.Replan(work.Store, appeal);
        work.Touch(appeal);
        await BackToWork(work, appeal, executor, reason);
        var (once, due) = ($"reopened:{appeal.Reopened}", ("due", (object?)work.Local(appeal.DueAt)));
        await (chat is { } here
            ? notifier.NotifyResidentAt(work, appeal, here, ResidentNotification.Reopened, once, [], due)
            : notifier.NotifyResident(work, appeal, ResidentNotification.Reopened, once, [], due));
        return null;
    }

    public static void Note(UnitOfWork work, Appeal appeal, string text, Actor by)
    {
        appeal.Note(text, by, work.Now);
        work.Touch(appeal);
    }

    /// <summary>Who only executes has a say in what is theirs; who routes, in everything; who approves, in what is of their unit.</summary>
    private static async Task<Refusal?> OnlyTheirs(UnitOfWork work, Appeal appeal, Actor by) =>
        by.PersonId is { } id && !by.ActsFor(appeal.ExecutorId) && await work.Store.FindPerson(id) is { } person
        && !work.Municipality.May(person, Right.Route) && !await ApprovesFor(work, appeal, person)
            ? new Refusal("refusal.not-yours", ("number", appeal.Called))
            : null;

    private static async Task<bool> ApprovesFor(UnitOfWork work, Appeal appeal, Person person)
    {
        var executor = appeal.ExecutorId is { } id ? await work.Store.FindPerson(id) : null;
        var units = (executor is null ? [] : work.Municipality.DutyRoster.UnitsOf(executor)).Append(StepAssignees.UnitOf(work, appeal))
            .OfType<string>().ToList();
        return work.Municipality.DutyRoster.StandsInFor(person).Prepend(person)
            .Any(own => work.Municipality.DutyRoster.HasFor(own, Right.Approve, units));
    }

    private async Task<Refusal?> Ended(UnitOfWork work, Appeal appeal, Refusal? no, ResidentNotification notification, string once,
        params (string, object?)[] args)
    {
        if (no is not null)
        {
            return no;
        }

        work.Touch(appeal);
        await notifier.NotifyResident(work, appeal, notification, $"{once}:{appeal.Version}", FormalAppealChannels.ByGosuslugi(work), args);
        return null;
    }
}
