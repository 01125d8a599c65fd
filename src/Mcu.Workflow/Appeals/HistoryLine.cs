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
    public string Name { get; set; } = "";

    /// <summary>The absent colleague for whom it was done; null where somebody acted for themselves.</summary>
    public string? InsteadOf { get; set; }

    /// <summary>The reason, the question, the remark, the colleague's name: what the move was about.</summary>
    public string Text { get; set; } = "";
}

public enum HistoryKind
{
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

    /// <summary>Personal data were masked at the resident's wish.</summary>
    Forgotten,

    /// <summary>The system that it came from says where it stands.</summary>
    Outside,
}
