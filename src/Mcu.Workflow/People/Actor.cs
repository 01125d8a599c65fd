namespace Mcu.Workflow.People;

/// <summary>Who did something: a member of staff, the resident, or the system itself (the clock, a rule of the regulation).</summary>
/// <param name="Name">Name of a member of staff; empty for the resident and the system, whom the page names by itself.</param>
public sealed record Actor(ActorKind Kind, long? PersonId, string Name)
{
    public static readonly Actor Resident = new(ActorKind.Resident, null, "");
    public static readonly Actor System = new(ActorKind.System, null, "");

    public static Actor Of(Person person) => new(ActorKind.Staff, person.Id, person.Name);

    /// <summary>What they may by themselves, without those they stand in for.</summary>
    public IReadOnlySet<Right> OwnRights { get; init; } = new HashSet<Right>();

    /// <summary>What a rule opens to them for this one move; nobody's stead is taken by it.</summary>
    public IReadOnlySet<Right> RightsByRule { get; private init; } = new HashSet<Right>();

    /// <summary>The absent whom they act for today.</summary>
    public IReadOnlyList<Absentee> StandsInFor { get; init; } = [];

    /// <summary>Whether what is this person's to do is theirs.</summary>
    public bool ActsFor(long? personId) =>
        personId is not null && (personId == PersonId || StandsInFor.Any(absent => absent.PersonId == personId));

    /// <summary>Whether they, or one whom they stand in for, have any of the rights, or a rule lets them in this case.</summary>
    public bool HasAny(IReadOnlyList<Right> rights) =>
        OwnRights.Overlaps(rights) || RightsByRule.Overlaps(rights) || StandsInFor.Any(absent => absent.Rights.Overlaps(rights));

    /// <summary>The same person where a rule of the regulation or of the law opens what their role does not.</summary>
    public Actor ByRule(params Right[] rights) => this with { RightsByRule = rights.ToHashSet() };
}

/// <summary>An absent colleague, with what they may by themselves.</summary>
public sealed record Absentee(long PersonId, string Name, IReadOnlySet<Right> Rights);

public enum ActorKind
{
    Staff,
    Resident,
    System,
}
