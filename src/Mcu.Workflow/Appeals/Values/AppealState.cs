namespace Mcu.Workflow.Appeals.Values;

/// <summary>Where an appeal stands. The moves between them stand in <see cref="AppealLifecycle"/>.</summary>
public enum AppealState
{
    /// <summary>Has a number and a date; somebody is to register it by hand.</summary>
    Received,

    /// <summary>Registered; nobody is assigned.</summary>
    Registered,

    /// <summary>An executor is named and has not accepted yet.</summary>
    Assigned,
    InWork,

    /// <summary>The resident was asked a question.</summary>
    Waiting,

    /// <summary>A draft answer is before the approver.</summary>
    OnApproval,

    /// <summary>Approved; an administrator is to place the answer by hand.</summary>
    Approved,

    /// <summary>An interim answer was given; the second clock runs.</summary>
    Interim,
    Answered,
    Closed,

    /// <summary>Sent on to the body that is competent.</summary>
    Redirected,

    /// <summary>Left without an answer on the substance, for a reason of law or of the regulation.</summary>
    Declined,

    /// <summary>Part of a mass incident and answered with it.</summary>
    Joined,
}

/// <summary>What can happen to an appeal.</summary>
public enum Trigger
{
    Assign,
    Accept,
    Return,
    Ask,
    ResidentReplied,
    Submit,
    Approve,
    SendBack,
    Place,
    GiveInterim,
    Extend,
    Redirect,
    Decline,
    Close,
    Reopen,
    Join,
    Leave,

    /// <summary>A received appeal becomes a registered one.</summary>
    Register,

    /// <summary>The first of two who approve says yes.</summary>
    Endorse,

    /// <summary>The executor asks to put the decision off by a plan.</summary>
    AskToPostpone,
    Postpone,
    RefuseToPostpone,

    /// <summary>Whoever controls found the answer good.</summary>
    PassQuality,

    /// <summary>Whoever controls found the answer wanting: back to work.</summary>
    FailQuality,
}
