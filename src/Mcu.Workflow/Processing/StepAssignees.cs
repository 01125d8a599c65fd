using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.Processing;

/// <summary>
/// Who takes a step of an appeal's way today: by the role or the post that the regulation names, and instead of the absent those who stand
/// in for them.
/// </summary>
internal static class StepAssignees
{
    /// <summary>
    /// Whose step it is, present or absent: both who is asked and who may take it. A role that leads units is held by the head of this unit
    /// only.
    /// Where the role or the post is nobody's, or of the one complained of only, whoever has the right here, for a yes the nearest head: no
    /// appeal waits for nobody, and nobody decides for another unit.
    /// </summary>
    /// <param name="units">The units that the step is about; where null that of the topic.</param>
    /// <param name="author">Whose work it is about: somebody else decides where there is anybody.</param>
    public static async Task<IReadOnlyList<Person>> Of(
        UnitOfWork work, WorkflowStep step, Right right, Appeal appeal, IReadOnlyCollection<string>? units = null, long? author = null)
    {
        var (dutyRoster, staff) = (work.Municipality.DutyRoster, await work.Store.Staff());
        var within = units ?? (UnitOf(work, appeal) is { } unit ? [unit] : []);
        var near = Named(work, staff, step, within);
        var named = near.Count > 0
            ? near : [.. staff.Where(person => step.By.Any(actorReference => dutyRoster.IsForAny(person, actorReference)))];
        var able = Able(work, staff, right, within);
        var instead = right == Right.Approve && step.Named ? Nearest(work, [.. able.Where(person => person.Id != author)], within) : able;
        return await Free(work, appeal, named) ?? await Free(work, appeal, instead) ?? await Free(work, appeal, able)
            ?? (named.Count > 0 ? named : able);
    }

    /// <summary>The heads of the units, where they have none the head of the centre, else everybody.</summary>
    public static IReadOnlyList<Person> Nearest(UnitOfWork work, IReadOnlyList<Person> people, IReadOnlyCollection<string> units)
    {
        var dutyRoster = work.Municipality.DutyRoster;
        List<Person> heads = [.. people.Where(person => units.Any(unit => dutyRoster.Has(person, Right.LeadUnit, unit)))];
        List<Person> centre = [.. people.Where(person => dutyRoster.Has(person, Right.LeadMcu))];
        return heads.Count > 0 ? heads : centre.Count > 0 ? centre : people;
    }

    private static IReadOnlyList<Person> Able(UnitOfWork work, IReadOnlyList<Person> staff, Right right, IReadOnlyCollection<string> units)
    {
        List<Person> able = [.. staff.Where(person => work.Municipality.DutyRoster.HasFor(person, right, units))];
        return able.Count > 0 ? able : [.. staff.Where(person => work.Municipality.DutyRoster.Has(person, right))];
    }

    /// <summary>Those whom the appeal does not complain of; null where there is nobody.</summary>
    private static async Task<IReadOnlyList<Person>?> Free(UnitOfWork work, Appeal appeal, IReadOnlyList<Person> people) =>
        await ConflictOfInterest.Without(work, appeal, people) is { Count: > 0 } free ? free : null;

    /// <summary>Those that the step names, in these units or above all units.</summary>
    public static IReadOnlyList<Person> Named(UnitOfWork work, IEnumerable<Person> staff, WorkflowStep step,
        IReadOnlyCollection<string> units) =>
        [.. staff.Where(person => step.By.Any(actorReference => work.Municipality.DutyRoster.IsFor(person, actorReference, units)))];

    /// <summary>Whoever is to be reached.</summary>
    public static IReadOnlyList<Person> Acting(UnitOfWork work, IEnumerable<Person> people) =>
        [.. people.Select(work.Municipality.DutyRoster.ActingFor).DistinctBy(person => person.Id)];

    /// <summary>
    /// Why this is not theirs to do; null where it is, or where the regulation leaves it to whoever has the right. Looking at answers
    /// afterwards is never another unit's.
    /// </summary>
    public static async Task<Refusal?> NotTheirs(UnitOfWork work, Appeal appeal, WorkflowStep step, Right right, Actor by) =>
        (step.Named || right == Right.Control) && by.Kind == ActorKind.Staff
        ? NotAmong(work, appeal, step, await Of(work, step, right, appeal), by) : null;

    /// <summary>The refusal names the role or the post, and who that is today.</summary>
    public static Refusal? NotAmong(UnitOfWork work, Appeal appeal, WorkflowStep step, IReadOnlyList<Person> people, Actor by) =>
        people.Any(person => by.ActsFor(person.Id))
        ? null
        : new Refusal(
            "refusal.step-of-others", ("number", appeal.FullNumber),
            ("role", WorkflowFormatter.Step(step, work.Municipality.RegulationOf(appeal), work.Texts)),
            ("names", string.Join(", ", Acting(work, people).Select(person => person.Name))));

    /// <summary>The unit that answers on the topic.</summary>
    public static string? UnitOf(UnitOfWork work, Appeal appeal) => work.Municipality.RegulationOf(appeal).TopicOf(appeal.Topic)?.Unit;
}
