using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Staff;

/// <summary>The first steps of an appeal's way: who registers it, who routes it, and what the program routes by itself.</summary>
internal sealed class PathDesk(Office office, Herald herald)
{
    /// <summary>A new appeal goes to whoever takes its first step.</summary>
    public Task Begin(Work work, Appeal appeal) => appeal.State == AppealState.Received
        ? office.ShowToNamed(work, appeal, work.Town.PathOf(appeal).Registration, Right.Register)
        : ToRouting(work, appeal);

    /// <summary>«Зарегистрировать»: from now on somebody is to name the executor (S1-43, S1-44).</summary>
    public async Task<Refusal?> Register(Work work, Appeal appeal, Actor by)
    {
        var path = work.Town.PathOf(appeal);
        if ((await PathPeople.NotTheirs(work, appeal, path.Registration, Right.Register, by) ?? appeal.Register(by, work.Now)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        await herald.ResidentHears(work, appeal, ResidentNotification.NowRegistered, "now-registered");
        await ToRouting(work, appeal);
        if (appeal.State == AppealState.Registered && !path.Routing.Named)
        {
            herald.StaffHear(work, appeal, work.Town.StaffChat, "staff.to-route");
        }

        return null;
    }

    /// <summary>The topic is another unit's: whoever routes for that one has it now, or the program tries anew.</summary>
    public async Task TopicNamed(Work work, Appeal appeal, string? unitBefore)
    {
        if (appeal.State == AppealState.Registered && PathPeople.UnitOf(work, appeal) != unitBefore)
        {
            await ToRouting(work, appeal, anew: false);
        }
    }

    /// <summary>Where the program routes, it does so without a card for each: of a whole file everybody hears once (<c>Imports/ImportNotes</c>).</summary>
    public static async Task RouteQuietly(Work work, Appeal appeal)
    {
        if (appeal.State == AppealState.Registered && work.Town.PathOf(appeal).Routing.ByProgram
            && PathPeople.UnitOf(work, appeal) is { } unit && await Executor(work, appeal, unit) is { } executor)
        {
            appeal.Assign(executor, Actor.System, work.Now);
        }
    }

    private async Task ToRouting(Work work, Appeal appeal, bool anew = true)
    {
        var routing = work.Town.PathOf(appeal).Routing;
        await (routing.ByProgram ? Route(work, appeal) : office.ShowToNamed(work, appeal, routing, Right.Route, anew));
    }

    /// <summary>The program names the holder of a post of the topic, else of its unit, else the unit's head; where there is nobody, those who route hear why.</summary>
    private async Task Route(Work work, Appeal appeal)
    {
        var unit = PathPeople.UnitOf(work, appeal);
        var executor = unit is null ? null : await Executor(work, appeal, unit);
        if (executor is not null && await office.Assign(work, appeal, executor, Actor.System) is null)
        {
            return;
        }

        var why = unit is null ? work.Texts.Say("path.no-topic") : work.Texts.Say("path.no-executor", ("unit", work.Town.NameOfUnit(unit)));
        herald.StaffHear(work, appeal, work.Town.StaffChat, "staff.not-routed", ("why", why));
    }

    private static async Task<Person?> Executor(Work work, Appeal appeal, string unit)
    {
        var duties = work.Town.Duties;
        var named = work.Town.RegulationOf(appeal).TopicOf(appeal.Topic)?.Posts ?? [];
        var posts = named.Concat(work.Town.Regulation.Posts.Where(post => post.Unit == unit).OrderBy(post => LeadsUnit(work, post)).Select(post => post.Code));
        var holders = posts.Select(duties.HolderOf).OfType<Person>().Where(person => duties.Has(person, Right.Execute));
        var heads = (await work.Registry.Staff()).Where(person => duties.Has(person, Right.LeadUnit, unit) && duties.Has(person, Right.Execute));
        return await ComplainedOf.Without(work, appeal, [.. holders, .. heads]) is [var first, ..] ? first : null;
    }

    private static bool LeadsUnit(Work work, Post post) => post.Roles.Any(role => work.Town.Regulation.RoleOf(role)?.May(Right.LeadUnit) == true);
}
