using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// What a regulation leaves of the table of <see cref="Lifecycle"/>: approvals and interim answers that it does not have are gone, what
/// happens in one step is one arrow, and what no role has the right to nobody can do.
/// </summary>
public static class LifecycleUnder
{
    /// <summary>The moves that can happen, from a registered appeal on.</summary>
    public static IReadOnlyList<Move> Moves(Regulation regulation)
    {
        var rights = regulation.Roles.SelectMany(role => role.Rights).ToHashSet();
        var possible = Lifecycle.All
            .Where(move => IsOpen(move.On))
            .Where(move => move.On != Trigger.GiveInterim || regulation.Answers.InterimAnswers > 0)
            .Select(move => InOneStep(move, regulation.Answers))
            .ToList();
        var reached = Reached(possible);
        return [.. possible.Where(move => reached.Contains(move.From))];

        bool IsOpen(Trigger trigger) => Lifecycle.NeedsNoStaff(trigger) || Lifecycle.RightsFor(trigger).Any(rights.Contains);
    }

    private static Move InOneStep(Move move, AnswerRules rules)
    {
        var sent = rules.Placing == Placing.AtOnce ? AppealState.Answered : AppealState.Approved;
        return move.On switch
        {
            Trigger.Submit when rules.Approval == Approval.None => move with { To = sent },
            Trigger.Approve => move with { To = sent },
            _ => move,
        };
    }

    private static HashSet<AppealState> Reached(IReadOnlyList<Move> moves)
    {
        var reached = new HashSet<AppealState> { AppealState.Registered };
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
