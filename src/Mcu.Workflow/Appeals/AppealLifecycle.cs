using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.People;
using static Mcu.Workflow.Appeals.AppealGroup;
using static Mcu.Workflow.Appeals.Values.AppealState;
using static Mcu.Workflow.Appeals.Values.Trigger;

namespace Mcu.Workflow.Appeals;

/// <summary>States that share moves.</summary>
public enum AppealGroup
{
    /// <summary>Somebody has it in hands.</summary>
    InHands,

    /// <summary>It left without an answer on the substance.</summary>
    SentAway,
}

/// <summary>
/// The whole life of an appeal: nothing happens to one but what is written here. The diagram in docs/lifecycle.md is made from it.
/// </summary>
public sealed class AppealLifecycle : LifecycleMachine<AppealState, Trigger>
{
    /// <summary>The states that a question is asked in, to come back to.</summary>
    private static readonly AppealState[] AskedIn = [Registered, Assigned, InWork, Interim];

    private static readonly Guard Executor = Guard.Any(Right.Execute).OwnerOnly;
    private static readonly Guard RouterOrExecutor = Guard.Any(Right.Route, Right.Execute);
    private static readonly Guard CloserOrResident = Guard.Any(Right.Close).OrResident;
    private static readonly Guard ReopenerOrResident = Guard.Any(Right.Reopen).OrResident;

    /// <param name="appeal">Null where the life is only to be read.</param>
    public AppealLifecycle(Appeal? appeal, Actor by)
        : base(appeal, by)
    {
        (First, Last) = ([Received, Registered], Closed);
        Arrives();
        IsWorkedOn(appeal);
        IsAnswered();
        Ends();
    }

    /// <summary>The life to be read: made once, shared by all.</summary>
    public static LifecycleTable<AppealState, Trigger> Table { get; } = new(new AppealLifecycle(null, Actor.System));

    private void Arrives()
    {
        In(Received).Move(Register, Registered, Right.Register).Move(Decline, Declined, Right.Decline).Move(Join, Joined, Right.Route);

        In(Registered)
            .Move(Assign, Assigned, Right.Route).Move(Ask, Waiting, RouterOrExecutor).Stay(Extend, Right.Extend)
            .Move(Redirect, Redirected, Right.Redirect).Move(Decline, Declined, Right.Decline).Move(Join, Joined, Right.Route);
    }

    private void IsWorkedOn(Appeal? appeal)
    {
        In(InHands)
            .Move(Assign, Assigned, Right.Route).Move(Return, Registered, Executor).Move(Ask, Waiting, RouterOrExecutor)
            .Move(Submit, OnApproval, Executor).Move(GiveInterim, Interim, Executor).Move(Redirect, Redirected, Right.Redirect)
            .Stay(Extend, Right.Extend)
            .Stay(AskToPostpone, Executor).Stay(Postpone, Right.Approve).Stay(RefuseToPostpone, Right.Approve);

        In(Assigned, InHands).Move(Accept, InWork, Executor).Move(Decline, Declined, Right.Decline).Move(Join, Joined, Right.Route);
        In(InWork, InHands).Move(Decline, Declined, Right.Decline).Move(Join, Joined, Right.Route);
        In(Interim, InHands);
        In(Waiting, InHands)
            .Move(Decline, Declined, Right.Decline)
            .Back(ResidentReplied, () => appeal?.WaitingFrom ?? InWork, AskedIn, Guard.ResidentOnly)
            .OnEntry(from => appeal!.WaitingFrom = from).OnExit(() => appeal!.WaitingFrom = null);
    }

    private void IsAnswered()
    {
        In(OnApproval)
            .Stay(Endorse, Right.Approve).Move(Approve, Approved, Right.Approve).Move(SendBack, InWork, Right.Approve)
            .Stay(Submit, Executor).Move(Assign, Assigned, Right.Route).Stay(Extend, Right.Extend);
        In(Approved).Move(Place, Answered, Right.Place).Move(SendBack, InWork, Right.Approve);

        In(Answered)
            .Move(Close, Closed, CloserOrResident).Move(Reopen, Assigned, ReopenerOrResident)
            .Stay(PassQuality, Right.Control).Move(FailQuality, Assigned, Right.Control);
    }

    private void Ends()
    {
        In(Closed).Move(Reopen, Assigned, ReopenerOrResident).Stay(PassQuality, Right.Control).Move(FailQuality, Assigned, Right.Control);

        In(SentAway).Move(Close, Closed, CloserOrResident).Move(Reopen, Registered, ReopenerOrResident);
        In(Redirected, SentAway);
        In(Declined, SentAway);
        In(Joined).Move(Leave, Registered, Right.Route).Move(Close, Closed, CloserOrResident);
    }
}
