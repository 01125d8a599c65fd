using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.People;
using static Mcu.Workflow.Comments.Model.SpottedState;
using static Mcu.Workflow.Comments.Model.SpottedTrigger;

namespace Mcu.Workflow.Comments.Model;

/// <summary>The whole life of words seen in public.</summary>
public sealed class CommentLifecycle : LifecycleMachine<SpottedState, SpottedTrigger>
{
    /// <param name="comment">Null where the life is only to be read.</param>
    public CommentLifecycle(PublicComment? comment, Actor by)
        : base(comment, by)
    {
        First = [New];

        In(New)
            .Move(Take, Taken, Right.Route).Move(Dismiss, Dismissed, Right.Route).Move(Answer, Answered, Right.Place)
            .Move(SeeAnswered, AnsweredByHand, Guard.ProgramOnly).Move(Hide, Hidden, Right.Place);

        In(Taken).Move(GiveInterim, Interim, Guard.ProgramOnly).Move(Answer, Answered, Right.Place);
        In(Interim).Stay(GiveInterim, Guard.ProgramOnly).Move(Answer, Answered, Right.Place);

        In(Dismissed).Move(Take, Taken, Right.Route).Move(Answer, Answered, Right.Place).Move(Hide, Hidden, Right.Place);
        In(AnsweredByHand).Move(Take, Taken, Right.Route);

        // The appeal behind it may be taken up again and answered anew.
        In(Answered).Move(GiveInterim, Interim, Guard.ProgramOnly).Stay(Answer, Right.Place).Move(Fail, New, Guard.ProgramOnly);
        In(Hidden).Move(Fail, New, Guard.ProgramOnly);
    }

    /// <summary>The life to be read: made once, shared by all.</summary>
    public static LifecycleTable<SpottedState, SpottedTrigger> Table { get; } = new(new CommentLifecycle(null, Actor.System));

    /// <summary>The states in which something is still owed to the author.</summary>
    public static bool Open(SpottedState state) => state is New or Taken or Interim;
}
