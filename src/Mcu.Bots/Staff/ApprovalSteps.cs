using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Staff;

/// <summary>Whose yes an answer waits for: one or two, each by a role or a post where the regulation names one. The answers must have been loaded.</summary>
internal static class ApprovalSteps
{
    /// <summary>Another yes comes after this one.</summary>
    public static bool BeforeLast(Work work, Appeal appeal) => Two(work, appeal) && appeal.Answers.MaxBy(a => a.Version) is { EndorsedById: null };

    /// <summary>Two approve one after the other.</summary>
    public static bool Two(Work work, Appeal appeal) => work.Town.PathOf(appeal).Approvals.Count == 2;

    /// <summary>Who approves this author's answer now: whoever the regulation names, else the heads.</summary>
    public static async Task<IReadOnlyList<Person>> Approvers(Work work, Appeal appeal, Person author)
    {
        var staff = await work.Registry.Staff();
        var named = await ComplainedOf.Without(work, appeal, Holders(work, staff, appeal, author, Current(work, appeal)));
        return named.Count > 0 ? Others(PathPeople.Acting(work, named), author.Id, Endorser(appeal)) : await Heads(work, staff, appeal, author);
    }

    /// <summary>Why this person's yes does not count now; null where it does.</summary>
    public static async Task<Refusal?> NotTheirs(Work work, Appeal appeal, Person author, Actor by) => Current(work, appeal) is { } step
        && Holders(work, await work.Registry.Staff(), appeal, author, step) is { Count: > 0 } people
            ? PathPeople.NotAmong(work, appeal, step, people, by)
            : null;

    /// <summary>Whether the card of a draft in this chat is of somebody whose turn it is.</summary>
    public static async Task<bool> TurnOf(Work work, Appeal appeal, Person? author, string chat) =>
        author is null || Holders(work, await work.Registry.Staff(), appeal, author, Current(work, appeal)).Count == 0
        || (await Approvers(work, appeal, author)).Any(person => person.Home == chat);

    private static PathStep? Current(Work work, Appeal appeal) =>
        work.Town.PathOf(appeal).Approvals is { Count: > 0 } steps ? steps[BeforeLast(work, appeal) ? 0 : ^1] : null;

    private static long? Endorser(Appeal appeal) => appeal.Answers.MaxBy(a => a.Version)?.EndorsedById;

    /// <summary>Those that the step names for the executor's units; nobody where it names none, or the unit has none such.</summary>
    private static IReadOnlyList<Person> Holders(Work work, IReadOnlyList<Person> staff, Appeal appeal, Person author, PathStep? step) =>
        step is { Named: true } ? PathPeople.Named(work, staff, step, [.. work.Town.Duties.UnitsOf(ExecutorOf(staff, appeal, author))]) : [];

    /// <summary>Neither the author nor whoever has said yes already, where anybody else is left.</summary>
    private static IReadOnlyList<Person> Others(IReadOnlyList<Person> holders, params long?[] not)
    {
        var others = holders.Where(person => !not.Contains(person.Id)).ToList();
        return others.Count > 0 ? others : holders;
    }

    /// <summary>The heads of the executor's unit, whoever answers for them, else the head of the centre, else whoever may.</summary>
    private static async Task<IReadOnlyList<Person>> Heads(Work work, IReadOnlyList<Person> staff, Appeal appeal, Person author)
    {
        var may = work.Town.Having(Right.Approve, staff);
        var others = await ComplainedOf.Without(work, appeal, [.. may.Where(p => p.Id != author.Id)]);
        var unit = Herald.UnitHeads(work, staff, ExecutorOf(staff, appeal, author)).Intersect(others).ToList();
        var heads = work.Town.Having(Right.LeadMcu, staff).Intersect(others).ToList();
        return unit.Count > 0 ? unit : heads.Count > 0 ? heads : others.Count > 0 ? others : may;
    }

    private static Person ExecutorOf(IReadOnlyList<Person> staff, Appeal appeal, Person author) => staff.FirstOrDefault(p => p.Id == appeal.ExecutorId) ?? author;
}
