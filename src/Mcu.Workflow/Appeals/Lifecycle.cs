using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;
using static Mcu.Workflow.Appeals.Values.AppealState;
using static Mcu.Workflow.Appeals.Values.Trigger;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// One allowed move. <see cref="To"/> is null where the appeal goes back to the state it was in when the question was asked.
/// </summary>
public sealed record Move(AppealState From, Trigger On, AppealState? To);

/// <summary>
/// The whole life of an appeal on one screen: which trigger leads where, and the rights that each trigger needs.
/// The diagram in docs/lifecycle.md is made from this table.
/// </summary>
public static class Lifecycle
{
    private static readonly (AppealState From, (Trigger On, AppealState? To)[] Moves)[] Table =
    [
        (Received, [(Register, Registered), (Decline, Declined), (Join, Joined)]),
        (Registered, [(Assign, Assigned), (Ask, Waiting), (Extend, Registered), (Redirect, Redirected),
            (Decline, Declined), (Join, Joined)]),
        (Assigned, [(Assign, Assigned), (Accept, InWork), (Return, Registered), (Ask, Waiting), (Submit, OnApproval),
            (GiveInterim, Interim),
                    (Extend, Assigned), (Redirect, Redirected), (Decline, Declined), (Join, Joined),
                    (AskToPostpone, Assigned), (Postpone, Assigned), (RefuseToPostpone, Assigned)]),
        (InWork, [(Assign, Assigned), (Return, Registered), (Ask, Waiting), (Submit, OnApproval), (GiveInterim, Interim),
                  (Extend, InWork), (Redirect, Redirected), (Decline, Declined), (Join, Joined),
                  (AskToPostpone, InWork), (Postpone, InWork), (RefuseToPostpone, InWork)]),
        (Waiting, [(ResidentReplied, null), (Assign, Assigned), (Return, Registered), (Ask, Waiting), (Submit, OnApproval),
            (GiveInterim, Interim),
                   (Extend, Waiting), (Redirect, Redirected), (Decline, Declined),
                   (AskToPostpone, Waiting), (Postpone, Waiting), (RefuseToPostpone, Waiting)]),
        (OnApproval, [(Endorse, OnApproval), (Approve, Approved), (SendBack, InWork), (Submit, OnApproval), (Assign, Assigned),
            (Extend, OnApproval)]),
        (Approved, [(Place, Answered), (SendBack, InWork)]),
        (Interim, [(Assign, Assigned), (Return, Registered), (Ask, Waiting), (Submit, OnApproval), (GiveInterim, Interim),
                               (Extend, Interim), (Redirect, Redirected),
                               (AskToPostpone, Interim), (Postpone, Interim), (RefuseToPostpone, Interim)]),
        (Answered, [(Close, Closed), (Reopen, Assigned), (PassQuality, Answered), (FailQuality, Assigned)]),
        (Closed, [(Reopen, Assigned), (PassQuality, Closed), (FailQuality, Assigned)]),
        (Redirected, [(Reopen, Registered), (Close, Closed)]),
        (Declined, [(Reopen, Registered), (Close, Closed)]),
        (Joined, [(Leave, Registered), (Close, Closed)]),
    ];

    private static readonly Dictionary<(AppealState, Trigger), Move> Moves =
        Table.SelectMany(row => row.Moves.Select(move => new Move(row.From, move.On, move.To))).ToDictionary(move => (move.From, move.On));

    /// <summary>All moves, in the order of the table.</summary>
    public static IEnumerable<Move> All => Table.SelectMany(row => row.Moves.Select(move => Moves[(row.From, move.On)]));

    /// <summary>The move for this trigger from this state, or null where the appeal does not move so.</summary>
    public static Move? Find(AppealState from, Trigger on) => Moves.GetValueOrDefault((from, on));

    /// <summary>
    /// The rights that open the trigger to a member of staff, any one of them; none where only the resident or the system may cause it.
    /// </summary>
    public static IReadOnlyList<Right> RightsFor(Trigger trigger) => trigger switch
    {
        Assign or Join or Leave => [Right.Route],
        Ask => [Right.Route, Right.Execute],
        Accept or Return or Submit or GiveInterim or AskToPostpone => [Right.Execute],
        Register => [Right.Register],
        Endorse or Approve or SendBack or Postpone or RefuseToPostpone => [Right.Approve],
        PassQuality or FailQuality => [Right.Control],
        Place => [Right.Place],
        Extend => [Right.Extend],
        Redirect => [Right.Redirect],
        Decline => [Right.Decline],
        Close => [Right.Close],
        Reopen => [Right.Reopen],
        ResidentReplied => [],
    };

    /// <summary>The resident may cause it too, or the clock does so by itself.</summary>
    public static bool NeedsNoStaff(Trigger trigger) => trigger is ResidentReplied or Close or Reopen;

    /// <summary>The move is the executor's own, whoever else has the right to it.</summary>
    public static bool OnlyByExecutor(Trigger trigger) => trigger is Accept or Return or Submit or GiveInterim or AskToPostpone;

    /// <summary>The states in which something is owed to the resident.</summary>
    public static IReadOnlyList<AppealState> Open { get; } = [.. Enum.GetValues<AppealState>().Where(state => !Ended(state))];

    /// <summary>Nothing is owed to the resident any more: no deadline runs.</summary>
    public static bool Ended(AppealState state) => state is Answered or Closed or Redirected or Declined or Joined;
}
