using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Bots.Rules;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Staff;

/// <summary>
/// What the staff do with an appeal: the verb on the appeal, then who hears of it. Commands, buttons and replies all come here.
/// Each method returns null when it was done, or what to tell the person who asked.
/// </summary>
internal sealed partial class Office(Cards cards, Herald herald, AppealClock clock, SpottedClock openSources, PublicCheck check)
{
    public async Task<Refusal?> Assign(Work work, Appeal appeal, Person executor, Actor by, string reason = "")
    {
        if (!work.Town.May(executor, Right.Execute))
        {
            return new Refusal("refusal.not-an-executor", ("name", executor.Name));
        }

        var path = work.Town.PathOf(appeal);
        if ((await PathPeople.NotTheirs(work, appeal, path.Routing, Right.Route, by) ?? await ComplainedOf.Bars(work, appeal, executor)
            ?? (by.PersonId == executor.Id ? path.NotSelf(appeal) : null)) is { } cannot)
        {
            return cannot;
        }

        if (appeal.State == AppealState.OnApproval)
        {
            // The draft that waits is nobody's any more: its approver sees so on the card.
            await work.Registry.LoadAnswers(appeal);
        }

        if (appeal.Assign(executor, by, work.Now, reason) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await cards.Open(work, appeal, CardKind.Executor, work.Town.ChatOf(executor));
        return null;
    }

    public async Task<Refusal?> Accept(Work work, Appeal appeal, Actor by)
    {
        if (appeal.Accept(by, work.Now) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await herald.ResidentHears(work, appeal, ResidentNotification.Taken, "taken");
        return null;
    }

    /// <summary>«Отвечу сам»: the person assigns the appeal to themselves and accepts it in one step.</summary>
    public async Task<Refusal?> TakeSelf(Work work, Appeal appeal, Person me)
    {
        var by = work.Town.ActorOf(me);
        return await Assign(work, appeal, me, by) ?? await Accept(work, appeal, by);
    }

    public async Task<Refusal?> Return(Work work, Appeal appeal, string reason, Actor by)
    {
        if (appeal.Return(reason, by, work.Now) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        var router = appeal.RouterId is { } id ? await work.Registry.FindPerson(id) : null;
        herald.StaffHear(work, appeal, router is null ? work.Town.StaffChat : work.Town.ChatOf(router), "staff.returned", ("who", by.Name), ("reason", reason));
        await ShowToNamed(work, appeal, work.Town.PathOf(appeal).Routing, Right.Route);
        return null;
    }

    public async Task<Refusal?> Ask(Work work, Appeal appeal, string question, Actor by)
    {
        if ((await CannotAsk(work, appeal, question, by) ?? appeal.Ask(question, by, work.Now)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await herald.ResidentHears(work, appeal, ResidentNotification.Question, $"question:{appeal.Version}", [], ("question", question));
        return null;
    }

    public async Task<Refusal?> Extend(Work work, Appeal appeal, DateOnly day, string reason, Actor by)
    {
        if ((await CannotExtend(work, appeal, day, reason, by) ?? appeal.Extend(clock.EndOf(day), reason, by, work.Now)) is { } no)
        {
            return no;
        }

        await clock.Replan(work.Registry, appeal);
        work.Touch(appeal);
        await herald.ResidentHears(work, appeal, ResidentNotification.Extended, $"extended:{appeal.Extensions}", [], ("due", work.Local(appeal.DueAt)), ("reason", reason));
        return null;
    }

    public async Task<Refusal?> Redirect(Work work, Appeal appeal, string body, Actor by) =>
        await CannotRedirect(work, appeal, body) ?? await Ended(work, appeal, appeal.Redirect(body, by, work.Now), ResidentNotification.Redirected, "redirected", ("body", body));

    public async Task<Refusal?> Decline(Work work, Appeal appeal, string reason, Actor by) =>
        await CannotDecline(work, appeal, reason) ?? await Ended(work, appeal, appeal.Decline(reason, by, work.Now), ResidentNotification.Declined, "declined", DeclineWords.Of(work, appeal, reason));

    /// <summary>Closed by staff: the resident has had the answer already and hears nothing more.</summary>
    public async Task<Refusal?> Close(Work work, Appeal appeal, Actor by, string reason = "")
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
    public async Task<Refusal?> Reopen(Work work, Appeal appeal, string reason, Actor by, Address? chat = null)
    {
        RegulationWatch.FollowIfLost(work, appeal);
        if (by.Kind == ActorKind.Resident && work.Town.PathOf(appeal).NotReopened(appeal, work.Now) is { } never)
        {
            return never;
        }

        var (deadline, term) = clock.Reopened(appeal, work.Now);
        var executor = appeal.ExecutorId is { } id ? await work.Registry.FindPerson(id) : null;
        if (appeal.Reopen(reason, deadline.DueAt, by, work.Now, executor is { Active: false }) is { } no)
        {
            return no;
        }

        (appeal.DueTerm, appeal.DueBeyondCalendar) = (term, deadline.BeyondCalendar);
        await clock.Replan(work.Registry, appeal);
        work.Touch(appeal);
        await BackToWork(work, appeal, executor, reason);
        var (once, due) = ($"reopened:{appeal.Reopened}", ("due", (object?)work.Local(appeal.DueAt)));
        await (chat is { } here
            ? herald.ResidentHearsAt(work, appeal, here, ResidentNotification.Reopened, once, [], due)
            : herald.ResidentHears(work, appeal, ResidentNotification.Reopened, once, [], due));
        return null;
    }

    public static void Note(Work work, Appeal appeal, string text, Actor by)
    {
        appeal.Note(text, by, work.Now);
        work.Touch(appeal);
    }

    /// <summary>Who only executes has a say in what is theirs; who routes, in everything; who approves, in what is of their unit.</summary>
    private static async Task<Refusal?> OnlyTheirs(Work work, Appeal appeal, Actor by) =>
        by.PersonId is { } id && !by.ActsFor(appeal.ExecutorId) && await work.Registry.FindPerson(id) is { } person
        && !work.Town.May(person, Right.Route) && !await ApprovesFor(work, appeal, person)
            ? new Refusal("refusal.not-yours", ("number", appeal.Called))
            : null;

    private static async Task<bool> ApprovesFor(Work work, Appeal appeal, Person person)
    {
        var executor = appeal.ExecutorId is { } id ? await work.Registry.FindPerson(id) : null;
        var units = (executor is null ? [] : work.Town.Duties.UnitsOf(executor)).Append(PathPeople.UnitOf(work, appeal)).OfType<string>().ToList();
        return work.Town.Duties.StandsInFor(person).Prepend(person).Any(own => work.Town.Duties.HasFor(own, Right.Approve, units));
    }

    private async Task<Refusal?> Ended(Work work, Appeal appeal, Refusal? no, ResidentNotification notification, string once, params (string, object?)[] args)
    {
        if (no is not null)
        {
            return no;
        }

        work.Touch(appeal);
        await herald.ResidentHears(work, appeal, notification, $"{once}:{appeal.Version}", FormalWays.ByGosuslugi(work), args);
        return null;
    }
}
