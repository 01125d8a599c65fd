using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

public static class ActorInsteadOf
{
    /// <summary>
    /// Whose appeal or whose right it was, where it was not their own: the history says so. Null where they acted for themselves.
    /// </summary>
    public static string? InsteadOf(this Actor actor, Trigger trigger, long? executorId)
    {
        if (executorId != actor.PersonId && ByExecutor(actor, trigger)
            && actor.StandsInFor.FirstOrDefault(absent => absent.PersonId == executorId) is { } executor)
        {
            return executor.Name;
        }

        var needed = Lifecycle.RightsFor(trigger);
        return actor.OwnRights.Overlaps(needed) ? null : actor.StandsInFor.FirstOrDefault(absent => absent.Rights.Overlaps(needed))?.Name;
    }

    /// <summary>Whoever routes or approves asks and extends in their own right; who only executes, as the executor.</summary>
    private static bool ByExecutor(Actor actor, Trigger trigger) => Lifecycle.OnlyByExecutor(trigger)
        || (trigger is Trigger.Ask or Trigger.Extend && !actor.OwnRights.Overlaps([Right.Route, Right.Approve]));
}
