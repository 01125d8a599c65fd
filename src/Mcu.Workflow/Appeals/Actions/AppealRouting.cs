using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>The first steps of an appeal's way: who registers it, who routes it, and what the program routes by itself.</summary>
internal sealed class AppealRouting(AppealActions appealActions, Notifier notifier)
{
    /// <summary>A new appeal goes to whoever takes its first step.</summary>
    public Task Begin(UnitOfWork work, Appeal appeal) => appeal.State == AppealState.Received
        ? appealActions.ShowToNamed(work, appeal, work.Municipality.PathOf(appeal).Registration, Right.Register)
        : ToRouting(work, appeal);

    /// <summary>«Зарегистрировать»: from now on somebody is to name the executor (S1-43, S1-44).</summary>
    public async Task<Refusal?> Register(UnitOfWork work, Appeal appeal, Actor by)
    {
        var path = work.Municipality.PathOf(appeal);
        if ((await StepAssignees.NotTheirs(work, appeal, path.Registration, Right.Register, by) ?? appeal.Register(by, work.Now)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await notifier.NotifyResident(work, appeal, ResidentNotification.NowRegistered, "now-registered");
        await ToRouting(work, appeal);
        if (appeal.State == AppealState.Registered && !path.Routing.Named)
        {
            notifier.NotifyStaff(work, appeal, work.Municipality.StaffChat, "staff.to-route");
        }

        return null;
    }

    /// <summary>The topic is another unit's: whoever routes for that one has it now, or the program tries anew.</summary>
    public async Task TopicNamed(UnitOfWork work, Appeal appeal, string? unitBefore)
    {
        if (appeal.State == AppealState.Registered && StepAssignees.UnitOf(work, appeal) != unitBefore)
        {
            await ToRouting(work, appeal, anew: false);
        }
    }

    /// <summary>
    /// Where the program routes, it does so without a card for each: of a whole file everybody hears once
    /// (<c>Imports/ImportNotifications</c>).
    /// </summary>
    public static async Task RouteQuietly(UnitOfWork work, Appeal appeal)
    {
        if (appeal.State == AppealState.Registered && work.Municipality.PathOf(appeal).Routing.ByProgram
            && StepAssignees.UnitOf(work, appeal) is { } unit && await Executor(work, appeal, unit) is { } executor)
        {
            appeal.Assign(executor, Actor.System, work.Now);
        }
    }

    private async Task ToRouting(UnitOfWork work, Appeal appeal, bool anew = true)
    {
        var routing = work.Municipality.PathOf(appeal).Routing;
        await (routing.ByProgram ? Route(work, appeal) : appealActions.ShowToNamed(work, appeal, routing, Right.Route, anew));
    }

    /// <summary>
    /// The program names the holder of a post of the topic, else of its unit, else the unit's head; where there is nobody, those who route
    /// hear why.
    /// </summary>
    private async Task Route(UnitOfWork work, Appeal appeal)
    {
        var unit = StepAssignees.UnitOf(work, appeal);
        var executor = unit is null ? null : await Executor(work, appeal, unit);
        if (executor is not null && await appealActions.Assign(work, appeal, executor, Actor.System) is null)
        {
            return;
        }

        var why = unit is null
            ? work.Texts.Say("path.no-topic") : work.Texts.Say("path.no-executor", ("unit", work.Municipality.NameOfUnit(unit)));
        notifier.NotifyStaff(work, appeal, work.Municipality.StaffChat, "staff.not-routed", ("why", why));
    }

    private static async Task<Person?> Executor(UnitOfWork work, Appeal appeal, string unit)
    {
        var dutyRoster = work.Municipality.DutyRoster;
        var named = work.Municipality.RegulationOf(appeal).TopicOf(appeal.Topic)?.Posts ?? [];
        var posts = named.Concat(work.Municipality.Regulation.Posts.Where(post => post.Unit == unit).OrderBy(post => LeadsUnit(work, post))
            .Select(post => post.Code));
        var holders = posts.Select(dutyRoster.HolderOf).OfType<Person>().Where(person => dutyRoster.Has(person, Right.Execute));
        var heads = (await work.Store.Staff())
            .Where(person => dutyRoster.Has(person, Right.LeadUnit, unit) && dutyRoster.Has(person, Right.Execute));
        return await ConflictOfInterest.Without(work, appeal, [.. holders, .. heads]) is [var first, ..] ? first : null;
    }

    private static bool LeadsUnit(UnitOfWork work, Post post) =>
        post.Roles.Any(role => work.Municipality.Regulation.RoleOf(role)?.May(Right.LeadUnit) == true);
}
