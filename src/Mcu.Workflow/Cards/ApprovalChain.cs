using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Cards;

/// <summary>
/// Whose yes an answer waits for: one or two, each by a role or a post where the regulation names one. The answers must have been loaded.
/// </summary>
internal static class ApprovalChain
{
    /// <summary>Another yes comes after this one.</summary>
    public static bool BeforeLast(UnitOfWork work, Appeal appeal) =>
        Two(work, appeal) && appeal.Answers.MaxBy(a => a.Version) is { EndorsedById: null };

    /// <summary>Two approve one after the other.</summary>
    public static bool Two(UnitOfWork work, Appeal appeal) => work.Municipality.PathOf(appeal).Approvals.Count == 2;

    /// <summary>
    /// Who approves this author's answer now and is asked: whoever holds the step; where the regulation names nobody, the nearest of them.
    /// </summary>
    public static async Task<IReadOnlyList<Person>> Approvers(UnitOfWork work, Appeal appeal, Person author)
    {
        var units = await UnitsOf(work, appeal, author);
        var holders = await Holders(work, appeal, author);
        if (Current(work, appeal) is { Named: true })
        {
            return Others(StepAssignees.Acting(work, holders), author.Id, Endorser(appeal));
        }

        var others = holders.Where(person => person.Id != author.Id).ToList();
        return StepAssignees.Acting(work, others.Count > 0 ? StepAssignees.Nearest(work, others, units) : holders);
    }

    /// <summary>Why this person's yes does not count now; null where it does.</summary>
    public static async Task<Refusal?> NotTheirs(UnitOfWork work, Appeal appeal, Person author, Actor by) =>
        StepAssignees.NotAmong(work, appeal, Current(work, appeal) ?? WorkflowStep.ByAnybody, await Holders(work, appeal, author), by);

    /// <summary>Whether the card of a draft in this chat is of somebody whose turn it is.</summary>
    public static async Task<bool> TurnOf(UnitOfWork work, Appeal appeal, Person? author, string chat) =>
        author is null || Current(work, appeal) is not { Named: true }
        || (await Approvers(work, appeal, author)).Any(person => person.Home == chat);

    private static WorkflowStep? Current(UnitOfWork work, Appeal appeal) =>
        work.Municipality.PathOf(appeal).Approvals is { Count: > 0 } steps ? steps[BeforeLast(work, appeal) ? 0 : ^1] : null;

    private static long? Endorser(Appeal appeal) => appeal.Answers.MaxBy(a => a.Version)?.EndorsedById;

    /// <summary>Who holds the step, for the executor's units.</summary>
    private static async Task<IReadOnlyList<Person>> Holders(UnitOfWork work, Appeal appeal, Person author) =>
        await StepAssignees.Of(work, Current(work, appeal)
        ?? WorkflowStep.ByAnybody, Right.Approve, appeal, await UnitsOf(work, appeal, author), author.Id);

    /// <summary>Neither the author nor whoever has said yes already, where anybody else is left.</summary>
    private static IReadOnlyList<Person> Others(IReadOnlyList<Person> holders, params long?[] not)
    {
        var others = holders.Where(person => !not.Contains(person.Id)).ToList();
        return others.Count > 0 ? others : holders;
    }

    private static async Task<IReadOnlyCollection<string>> UnitsOf(UnitOfWork work, Appeal appeal, Person author)
    {
        var executor = (await work.Store.Staff()).FirstOrDefault(person => person.Id == appeal.ExecutorId) ?? author;
        return [.. work.Municipality.DutyRoster.UnitsOf(executor)];
    }
}
