using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Staff;

/// <summary>The first steps of an appeal's way: who registers it, who routes it, and what the program routes by itself.</summary>
internal sealed class PathDesk(Office office, Cards cards, Herald herald)
{
    /// <summary>A new appeal goes to whoever takes its first step.</summary>
    public Task Begin(Work work, Appeal appeal) => appeal.State == AppealState.Received
        ? Show(work, appeal, work.Town.PathOf(appeal).Registration, Right.Register)
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
        await herald.ResidentHears(work, appeal, "resident.now-registered", "now-registered");
        await ToRouting(work, appeal);
        if (appeal.State == AppealState.Registered && !path.Routing.Named)
        {
            herald.StaffHear(work, appeal, work.Town.StaffChat, "staff.to-route");
        }

        return null;
    }

    private async Task ToRouting(Work work, Appeal appeal)
    {
        var routing = work.Town.PathOf(appeal).Routing;
        await (routing.ByProgram ? Route(work, appeal) : Show(work, appeal, routing, Right.Route));
    }

    /// <summary>Whoever the regulation names gets the card in their own chat; the staff chat has one in any case.</summary>
    private async Task Show(Work work, Appeal appeal, PathStep step, Right right)
    {
        foreach (var person in step.Named ? PathPeople.Acting(work, await PathPeople.Of(work, step, right, appeal)) : [])
        {
            await cards.Open(work, appeal, CardKind.Desk, person.HomeAddress);
        }
    }

    /// <summary>The program names whoever holds a post of the topic's unit, else its head; where there is nobody, those who route hear why.</summary>
    private async Task Route(Work work, Appeal appeal)
    {
        var unit = PathPeople.UnitOf(work, appeal);
        var executor = unit is null ? null : await Executor(work, unit);
        if (executor is not null && await office.Assign(work, appeal, executor, Actor.System) is null)
        {
            return;
        }

        var why = unit is null ? work.Texts.Say("path.no-topic") : work.Texts.Say("path.no-executor", ("unit", work.Town.NameOfUnit(unit)));
        herald.StaffHear(work, appeal, work.Town.StaffChat, "staff.not-routed", ("why", why));
    }

    private static async Task<Person?> Executor(Work work, string unit)
    {
        var duties = work.Town.Duties;
        var holders = work.Town.Regulation.Posts.Where(post => post.Unit == unit).Select(post => duties.HolderOf(post.Code)).OfType<Person>();
        return holders.Where(person => duties.Has(person, Right.Execute, unit)).OrderBy(person => duties.Has(person, Right.LeadUnit, unit)).FirstOrDefault()
            ?? (await work.Registry.Staff()).FirstOrDefault(person => duties.Has(person, Right.LeadUnit, unit) && duties.Has(person, Right.Execute));
    }
}
