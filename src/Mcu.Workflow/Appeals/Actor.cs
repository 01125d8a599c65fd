using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>Who did something: a member of staff, the resident, or the system itself (the clock, a rule of the regulation).</summary>
/// <param name="Name">Name of a member of staff; empty for the resident and the system, whom the page names by itself.</param>
public sealed record Actor(ActorKind Kind, long? PersonId, string Name)
{
    public static readonly Actor Resident = new(ActorKind.Resident, null, "");
    public static readonly Actor System = new(ActorKind.System, null, "");

    public static Actor Of(Person person) => new(ActorKind.Staff, person.Id, person.Name);

    /// <summary>What they may by themselves, without those they stand in for.</summary>
    public IReadOnlySet<Right> OwnRights { get; init; } = new HashSet<Right>();

    /// <summary>The absent whom they act for today.</summary>
    public IReadOnlyList<Absentee> StandsInFor { get; init; } = [];

    /// <summary>Whether what is this person's to do is theirs.</summary>
    public bool ActsFor(long? personId) =>
        personId is not null && (personId == PersonId || StandsInFor.Any(absent => absent.PersonId == personId));

    /// <summary>
    /// Whose appeal or whose right it was, where it was not their own: the history says so. Null where they acted for themselves.
    /// </summary>
    public string? InsteadOf(Trigger trigger, long? executorId)
    {
        if (executorId != PersonId && ByExecutor(trigger)
            && StandsInFor.FirstOrDefault(absent => absent.PersonId == executorId) is { } executor)
        {
            return executor.Name;
        }

        var needed = Lifecycle.RightsFor(trigger);
        return OwnRights.Overlaps(needed) ? null : StandsInFor.FirstOrDefault(absent => absent.Rights.Overlaps(needed))?.Name;
    }

    /// <summary>Whoever routes or approves asks and extends in their own right; who only executes, as the executor.</summary>
    private bool ByExecutor(Trigger trigger) =>
        Lifecycle.OnlyByExecutor(trigger)
        || (trigger is Trigger.Ask or Trigger.Extend && !OwnRights.Overlaps([Right.Route, Right.Approve]));
}

/// <summary>An absent colleague, with what they may by themselves.</summary>
public sealed record Absentee(long PersonId, string Name, IReadOnlySet<Right> Rights);

public enum ActorKind
{
    Staff,
    Resident,
    System,
}
