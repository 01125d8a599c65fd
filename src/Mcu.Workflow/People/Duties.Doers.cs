using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.People;

public sealed partial class Duties
{
    /// <summary>Whether the person has the role, by themselves or by a post, or holds the post.</summary>
    public bool Is(Person person, Doer doer) =>
        doer.Kind == DoerKind.Post ? HolderOf(doer.Code)?.Id == person.Id : Capacities(person).Any(own => own.Role.Code == doer.Code);

    /// <summary>The same, for one of these units: in it, or above all units. A post is itself whatever the unit.</summary>
    public bool IsFor(Person person, Doer doer, IReadOnlyCollection<string> units) =>
        doer.Kind == DoerKind.Post ? Is(person, doer) : Capacities(person).Any(own => own.Role.Code == doer.Code && (own.Unit is null || units.Contains(own.Unit)));

    /// <summary>The same, whichever unit they sit in; but whoever leads a unit is that unit's alone.</summary>
    public bool IsForAny(Person person, Doer doer) =>
        doer.Kind == DoerKind.Post ? Is(person, doer) : Capacities(person).Any(own => own.Role.Code == doer.Code && !own.Role.May(Right.LeadUnit));

    /// <summary>Whether the right is the person's own for these units: whoever leads another unit has it for that one.</summary>
    public bool HasFor(Person person, Right right, IReadOnlyCollection<string> units) =>
        Capacities(person).Any(own => own.Role.May(right) && (own.Unit is null || units.Contains(own.Unit) || !own.Role.May(Right.LeadUnit)));
}
