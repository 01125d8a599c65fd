using System.Globalization;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>
/// A decision put off by a plan (отложенное решение): the executor asks, the head agrees, the resident hears what will be done and until
/// when.
/// </summary>
internal sealed partial class AppealActions
{
    /// <summary>Why this appeal cannot be put off, to this day where one is named; null where it can.</summary>
    public Refusal? CannotPostpone(UnitOfWork work, Appeal appeal, DateOnly? to = null) =>
        work.Municipality.PathOf(appeal).Postponement switch
        {
            null => new Refusal("refusal.no-postponement", ("number", appeal.FullNumber)),
            { Times: var most } when appeal.Postponed >= most =>
                new Refusal("refusal.postponed-enough", ("number", appeal.FullNumber), ("n", most)),
            { Days: var days } when to > work.Today().AddDays(days) => new Refusal("refusal.postponed-too-far", ("n", days)),
            _ when to is null => null,
            _ => clock.Limits.OnlyExtended(appeal, to.Value)
                ?? (clock.EndOf(to.Value) <= appeal.DueAt ? new Refusal("refusal.extend-later", ("due", appeal.DueAt)) : null),
        };

    /// <summary>Whether the regulation asks for the plan as a file.</summary>
    public static bool NeedsPlan(UnitOfWork work, Appeal appeal) => work.Municipality.PathOf(appeal).Postponement is { PlanRequired: true };

    public async Task<Refusal?> AskToPostpone(UnitOfWork work, Appeal appeal, Postponement wanted, Person me)
    {
        if ((CannotPostpone(work, appeal, wanted.To) ?? await check.Blocks(work, appeal, wanted.Reason)
            ?? appeal.AskToPostpone(wanted, work.Municipality.ActorOf(me), work.Now)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        var reads = await PostponementReads(work, appeal, wanted);
        foreach (var head in await WhoAgrees(work, appeal, me))
        {
            notifier.SendFiles(work, appeal, head.HomeAddress, wanted.Plan, "staff.plan-files");
            work.Send(head.HomeAddress, Wish(work, appeal, wanted, me, reads.Text), Priority.Staff, appeal);
        }

        return null;
    }

    /// <param name="seen">The day under whose button somebody pressed; null when the command was typed.</param>
    public async Task<Refusal?> Postpone(UnitOfWork work, Appeal appeal, DateOnly? seen, Actor by)
    {
        if ((await NotTheirWish(work, appeal, seen, by)) is { } cannot)
        {
            return cannot;
        }

        var wish = appeal.Postponing;
        if (appeal.Postpone(wish is null ? work.Now : clock.EndOf(wish.To), by, work.Now) is { } no)
        {
            return no;
        }

        await clock.Replan(work.Store, appeal);
        work.Touch(appeal);
        var due = ("due", (object?)work.Local(appeal.DueAt));
        await notifier.NotifyResident(work, appeal, ResidentNotification.Postponed, $"postponed:{appeal.Postponed}", [], due,
            ("text", wish!.Reason));
        await AskerHears(work, appeal, wish, "staff.postponed", due, ("who", by.Name));
        return null;
    }

    public async Task<Refusal?> RefuseToPostpone(UnitOfWork work, Appeal appeal, DateOnly? seen, string reason, Actor by)
    {
        var wish = appeal.Postponing;
        if ((await NotTheirWish(work, appeal, seen, by) ?? appeal.RefuseToPostpone(reason, by, work.Now)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await AskerHears(work, appeal, wish!, "staff.not-postponed", ("who", by.Name), ("reason", reason));
        return null;
    }

    private static async Task<Refusal?> NotTheirWish(UnitOfWork work, Appeal appeal, DateOnly? seen, Actor by) =>
        seen is not null && appeal.Postponing?.To != seen ? new Refusal("refusal.old-button")
        : work.Municipality.PathOf(appeal).Postponement is { ApprovedBy: { Named: true } step }
        ? await StepAssignees.NotTheirs(work, appeal, step, Right.Approve, by)
        : appeal.Postponing is { } wish && await work.Store.FindPerson(wish.AskedById) is { } asker
        ? await ApprovalChain.NotTheirs(work, appeal, asker, by)
        : null;

    /// <summary>
    /// Whoever the regulation names, else the heads: of the unit, of the centre; not the executor while there is anybody else.
    /// </summary>
    private static async Task<IReadOnlyList<Person>> WhoAgrees(UnitOfWork work, Appeal appeal, Person me) =>
        work.Municipality.PathOf(appeal).Postponement is { ApprovedBy: { Named: true } step }
            ? StepAssignees.Acting(work, await StepAssignees.Of(work, step, Right.Approve, appeal))
            : await ApprovalChain.Approvers(work, appeal, me);

    private static Content Wish(UnitOfWork work, Appeal appeal, Postponement wish, Person me, string? reads)
    {
        var day = wish.To.ToString("O", CultureInfo.InvariantCulture);
        var text = work.Texts.Say(
            "staff.postponement", ("number", appeal.FullNumber), ("name", me.Name), ("to", wish.To), ("due", work.Local(appeal.DueAt)),
            ("reason", wish.Reason));
        return new Content(reads is null ? text : $"{text}\n\n{work.Texts.Say(Preview.Resident, ("text", reads))}")
        {
            Buttons =
            [
                [
                    new Button(work.Texts.Say("button.put-off"), StaffCommand.Press("put-off", appeal.Id, day)),
                    new Button(work.Texts.Say("button.keep-date"), StaffCommand.Press("keep-date", appeal.Id, day)),
                ],
            ],
        };
    }

    private async Task AskerHears(UnitOfWork work, Appeal appeal, Postponement wish, string phrase, params (string, object?)[] args)
    {
        if (await work.Store.FindPerson(wish.AskedById) is { Active: true } asker)
        {
            notifier.NotifyStaff(work, appeal, work.Municipality.ChatOf(asker), phrase, args);
        }
    }
}
