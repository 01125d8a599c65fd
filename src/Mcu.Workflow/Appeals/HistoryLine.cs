using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>A line of an appeal's history: who, what, when, why. Lines are only ever added.</summary>
public sealed class HistoryLine
{
    public long Id { get; set; }
    public long AppealId { get; set; }
    public required DateTimeOffset At { get; set; }
    public required HistoryKind Kind { get; set; }

    /// <summary>The trigger behind a move; null for lines that moved nothing.</summary>
    public Trigger? Trigger { get; set; }
    public AppealState? To { get; set; }
    public required ActorKind By { get; set; }
    public long? PersonId { get; set; }
    [PersonalData(Erasure.Never)] public string Name { get; set; } = "";

    /// <summary>The absent colleague for whom it was done; null where somebody acted for themselves.</summary>
    [PersonalData(Erasure.Never)] public string? InsteadOf { get; set; }

    /// <summary>The reason, the question, the remark, the colleague's name: what the move was about.</summary>
    [PersonalData(Erasure.OnRequest)] public string Text { get; set; } = "";
}

public enum HistoryKind
{
    /// <summary>Has a number; somebody is to register it by hand.</summary>
    Received,
    Registered,
    Moved,
    Note,

    /// <summary>The resident added words or files.</summary>
    Added,

    /// <summary>The resident changed words already sent.</summary>
    Edited,
    Rated,

    /// <summary>The deadline passed; recorded once.</summary>
    Missed,
    Reminded,

    /// <summary>A message to the resident could not be delivered.</summary>
    Undelivered,

    /// <summary>A message to the resident went by another channel of theirs.</summary>
    Elsewhere,

    /// <summary>Asked by which procedure it is to go, the applicant chose a message and not a formal appeal (S4 1.2.4, 1.2.5).</summary>
    ChoseMessage,

    /// <summary>Personal data were masked at the resident's wish.</summary>
    Forgotten,

    /// <summary>The staff named another topic.</summary>
    TopicNamed,

    /// <summary>The clock of the answer stands: somebody else is asked.</summary>
    Paused,

    /// <summary>It runs again.</summary>
    Resumed,

    /// <summary>Somebody was asked for information.</summary>
    Requested,

    /// <summary>The information came.</summary>
    Informed,

    /// <summary>The system that it came from says where it stands.</summary>
    Outside,

    /// <summary>A term was set for this one appeal.</summary>
    TermSet,

    /// <summary>It was taken away: the answer's date alone counts.</summary>
    TermDropped,
}
