using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.People;
using static Mcu.Workflow.Appeals.Values.AppealState;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// One allowed move. <see cref="To"/> is null where the appeal goes back to the state it was in when the question was asked.
/// </summary>
public sealed record Move(AppealState From, Trigger On, AppealState? To);

/// <summary>What <see cref="AppealLifecycle"/> says, for those who only read it: cards, commands, the regulation's own diagram.</summary>
public static class Lifecycle
{
    /// <summary>All moves, by state and trigger.</summary>
    public static IReadOnlyList<Move> All { get; } = [.. AppealLifecycle.Table.Moves.Select(Read)];

    /// <summary>The move for this trigger from this state, or null where the appeal does not move so.</summary>
    public static Move? Find(AppealState from, Trigger on) => AppealLifecycle.Table.Find(from, on) is { } move ? Read(move) : null;

    /// <summary>
    /// The rights that open the trigger to a member of staff, any one of them; none where only the resident may cause it.
    /// </summary>
    public static IReadOnlyList<Right> RightsFor(Trigger trigger) => AppealLifecycle.Table.GuardOf(trigger).Rights;

    /// <summary>The resident may cause it too, or the clock does so by itself.</summary>
    public static bool NeedsNoStaff(Trigger trigger) => AppealLifecycle.Table.GuardOf(trigger).ByResident;

    /// <summary>The move is the executor's own, whoever else has the right to it.</summary>
    public static bool OnlyByExecutor(Trigger trigger) => AppealLifecycle.Table.GuardOf(trigger).ByOwnerOnly;

    /// <summary>The states in which something is owed to the resident.</summary>
    public static IReadOnlyList<AppealState> Open { get; } = [.. Enum.GetValues<AppealState>().Where(state => !Ended(state))];

    /// <summary>Nothing is owed to the resident any more: no deadline runs.</summary>
    public static bool Ended(AppealState state) => state is Answered or Closed or Redirected or Declined or Joined;

    private static Move Read(LifecycleMove<AppealState, Trigger> move) => new(move.From, move.On, move.To);
}
