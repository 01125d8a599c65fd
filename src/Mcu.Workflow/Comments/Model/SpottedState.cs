namespace Mcu.Workflow.Comments.Model;

/// <summary>Where words seen in public stand. The moves between them stand in <see cref="CommentLifecycle"/>.</summary>
public enum SpottedState
{
    /// <summary>Seen; nobody has decided yet.</summary>
    New,

    /// <summary>It is an appeal now, or part of one.</summary>
    Taken,

    /// <summary>Nothing is asked of the municipality.</summary>
    Dismissed,

    /// <summary>An interim answer stands under it; the second clock runs.</summary>
    Interim,

    /// <summary>We have answered.</summary>
    Answered,

    /// <summary>One of the staff has answered by hand on the page itself.</summary>
    AnsweredByHand,

    /// <summary>The page does not show it any more, by our will.</summary>
    Hidden,
}

/// <summary>What can happen to words seen in public.</summary>
public enum SpottedTrigger
{
    Take,
    Dismiss,
    GiveInterim,
    Answer,
    SeeAnswered,
    Hide,

    /// <summary>The platform refused our answer, or would not hide it.</summary>
    Fail,
}

/// <summary>What the clock of open sources says next.</summary>
public enum SpottedAlarm
{
    None,

    /// <summary>Nobody was made responsible in time.</summary>
    Route,

    /// <summary>The answer is due within a working hour.</summary>
    Soon,

    /// <summary>The answer is late.</summary>
    Missed,
}
