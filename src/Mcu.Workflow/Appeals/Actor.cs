using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>Who did something: a member of staff, the resident, or the system itself (the clock, a rule of the regulation).</summary>
/// <param name="Name">Name of a member of staff; empty for the resident and the system, whom the page names by itself.</param>
public sealed record Actor(ActorKind Kind, long? PersonId, string Name)
{
    public static readonly Actor Resident = new(ActorKind.Resident, null, "");
    public static readonly Actor System = new(ActorKind.System, null, "");

    public static Actor Of(Person person) => new(ActorKind.Staff, person.Id, person.Name);
}

public enum ActorKind
{
    Staff,
    Resident,
    System,
}
