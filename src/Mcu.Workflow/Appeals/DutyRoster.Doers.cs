using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals;

public sealed partial class DutyRoster
{
    /// <summary>Whether the person has the role, by themselves or by a post, or holds the post.</summary>
    public bool Is(Person person, ActorReference actorReference) =>
        actorReference.Kind == DoerKind.Post
        ? HolderOf(actorReference.Code)?.Id == person.Id : Capacities(person).Any(own => own.Role.Code == actorReference.Code);

    /// <summary>The same, for one of these units: in it, or above all units. A post is itself whatever the unit.</summary>
    public bool IsFor(Person person, ActorReference actorReference, IReadOnlyCollection<string> units) =>
        actorReference.Kind == DoerKind.Post ? Is(person, actorReference) : Capacities(person)
        .Any(own => own.Role.Code == actorReference.Code && (own.Unit is null || units.Contains(own.Unit)));

    /// <summary>The same, whichever unit they sit in; but whoever leads a unit is that unit's alone.</summary>
    public bool IsForAny(Person person, ActorReference actorReference) =>
        actorReference.Kind == DoerKind.Post
        ? Is(person, actorReference) : Capacities(person).Any(own => own.Role.Code == actorReference.Code && !own.Role.May(Right.LeadUnit));

    /// <summary>Whether the right is the person's own for these units: whoever leads another unit has it for that one.</summary>
    public bool HasFor(Person person, Right right, IReadOnlyCollection<string> units) =>
        Capacities(person).Any(own => own.Role.May(right)
        && (own.Unit is null || units.Contains(own.Unit) || !own.Role.May(Right.LeadUnit)));
}
