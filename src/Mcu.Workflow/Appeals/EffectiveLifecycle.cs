using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// What a regulation leaves of the table of <see cref="Lifecycle"/>: approvals and interim answers that it does not have are gone, what
/// happens in one step is one arrow, and what no role has the right to nobody can do.
/// </summary>
public static class EffectiveLifecycle
{
    /// <summary>The moves that can happen to some appeal, from its first state on.</summary>
    public static IReadOnlyList<Move> Moves(Regulation regulation)
    {
        var rights = regulation.Roles.SelectMany(role => role.Rights).ToHashSet();
        var possible = regulation.Paths.SelectMany(path => Lifecycle.All.Where(move => IsOpen(move.On))
            .SelectMany(move => Under(move, path)))
            .Distinct().OrderBy(move => move.From).ThenBy(move => move.On).ToList();
        var reached = Reached(regulation, possible);
        return [.. possible.Where(move => reached.Contains(move.From))];

        bool IsOpen(Trigger trigger) => Lifecycle.NeedsNoStaff(trigger) || Lifecycle.RightsFor(trigger).Any(rights.Contains);
    }

    /// <summary>
    /// What becomes of a move on one way: nothing where the way has no such step, and what happens in one step is one move.
    /// </summary>
    private static IEnumerable<Move> Under(Move move, AppealWorkflow path)
    {
        var sent = path.Placing.ByProgram ? AppealState.Answered : AppealState.Approved;
        return move.On switch
        {
            Trigger.Endorse when path.Approvals.Count < 2 => [],
            Trigger.AskToPostpone or Trigger.Postpone or Trigger.RefuseToPostpone when path.Postponement is null => [],
            Trigger.PassQuality or Trigger.FailQuality when path.Quality is null => [],
            Trigger.GiveInterim when path.InterimTimes == 0 => [],
            Trigger.Submit when path.Approvals.Count == 0 => [move with { To = sent }],
            Trigger.Approve => [move with { To = sent }],
            _ => [move],
        };
    }

    private static HashSet<AppealState> Reached(Regulation regulation, IReadOnlyList<Move> moves)
    {
        var reached = new HashSet<AppealState>(regulation.Paths.Select(path => path.First));
        var next = new Queue<AppealState>(reached);
        while (next.TryDequeue(out var state))
        {
            foreach (var to in moves.Where(move => move.From == state).Select(move => move.To).OfType<AppealState>().Where(reached.Add))
            {
                next.Enqueue(to);
            }
        }

        return reached;
    }
}
