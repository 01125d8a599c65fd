using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

public enum Verdict
{
    Pending,
    Approved,
    SentBack,

    /// <summary>A later version took its place before anybody judged it.</summary>
    Replaced,

    /// <summary>The appeal went to another executor before anybody judged it.</summary>
    Withdrawn,
}

/// <summary>A version of the answer as the executor wrote it, and what the approver said of it.</summary>
public sealed class AnswerDraft
{
    public long Id { get; set; }
    public long AppealId { get; set; }

    /// <summary>Counts from 1 within the appeal.</summary>
    public required int Version { get; set; }
    [PersonalData(Erasure.OnExpiry)] public required string Text { get; set; }
    /// <summary>What the resident is to see with the answer: a photo «после», a document.</summary>
    [PersonalData(Erasure.OnRequest)] public IReadOnlyList<FileRef> Files { get; set; } = [];

    /// <summary>The album that the answer came with: its later parts join the draft.</summary>
    [NotPersonal] public string? AlbumKey { get; set; }
    public required long AuthorId { get; set; }
    public required DateTimeOffset At { get; set; }
    public Verdict Verdict { get; set; }

    /// <summary>Whoever said the first of two yeses; null before that, and where one is enough.</summary>
    public long? EndorsedById { get; set; }
    public long? JudgeId { get; set; }
    [PersonalData(Erasure.OnExpiry)] public string? Remark { get; set; }
}
