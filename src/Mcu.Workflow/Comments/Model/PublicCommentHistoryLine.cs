using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Comments.Model;

/// <summary>A line of the history of words seen in public. Lines are only ever added.</summary>
public sealed class PublicCommentHistoryLine
{
    public long Id { get; set; }
    public long SpottedId { get; set; }
    public required DateTimeOffset At { get; set; }

    /// <summary>The move; null for what moved nothing: an edit, a deletion, an invitation, a confirmed publication.</summary>
    public SpottedTrigger? Trigger { get; set; }
    public required ActorKind By { get; set; }
    public long? PersonId { get; set; }
    [PersonalData(Erasure.Never)] public string Name { get; set; } = "";
    [PersonalData(Erasure.OnRequest)] public string Text { get; set; } = "";
}

/// <summary>Earlier words of what was seen.</summary>
public sealed class PublicCommentVersion
{
    public long Id { get; set; }
    public long SpottedId { get; set; }
    [PersonalData(Erasure.OnRequest)] public required string Text { get; set; }
    public required DateTimeOffset ReplacedAt { get; set; }
}
