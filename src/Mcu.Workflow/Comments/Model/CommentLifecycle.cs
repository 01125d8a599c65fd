using static Mcu.Workflow.Comments.Model.SpottedState;
using static Mcu.Workflow.Comments.Model.SpottedTrigger;

namespace Mcu.Workflow.Comments.Model;

/// <summary>The whole life of words seen in public: which trigger leads where.</summary>
public static class CommentLifecycle
{
    private static readonly Dictionary<(SpottedState From, SpottedTrigger On), SpottedState> Table = new()
    {
        [(New, Take)] = Taken,
        [(New, Dismiss)] = Dismissed,
        [(New, Answer)] = Answered,
        [(New, SeeAnswered)] = AnsweredByHand,
        [(New, Hide)] = Hidden,

        [(Taken, GiveInterim)] = Interim,
        [(Taken, Answer)] = Answered,
        [(Interim, GiveInterim)] = Interim,
        [(Interim, Answer)] = Answered,

        [(Dismissed, Take)] = Taken,
        [(Dismissed, Answer)] = Answered,
        [(Dismissed, Hide)] = Hidden,
        [(AnsweredByHand, Take)] = Taken,

        // The appeal behind it may be taken up again and answered anew.
        [(Answered, GiveInterim)] = Interim,
        [(Answered, Answer)] = Answered,
        [(Answered, Fail)] = New,
        [(Hidden, Fail)] = New,
    };

    /// <summary>All moves, in the order of the table.</summary>
    public static IEnumerable<(SpottedState From, SpottedTrigger On, SpottedState To)> All =>
        Table.Select(move => (move.Key.From, move.Key.On, move.Value));

    /// <summary>Where the trigger leads, or null where there is no such move.</summary>
    public static SpottedState? Find(SpottedState from, SpottedTrigger on) => Table.TryGetValue((from, on), out var to) ? to : null;

    /// <summary>The states in which something is still owed to the author.</summary>
    public static bool Open(SpottedState state) => state is New or Taken or Interim;
}
