using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Comments.Model;

/// <summary>
/// Words seen in public that may be a matter for the municipality: a comment, a suggested post, something put in by hand. They change
/// only through the verbs (Spotted.Verbs.cs); what was seen stays, whatever becomes of it on the page.
/// </summary>
public sealed partial class PublicComment : IHasLifecycle<SpottedState>
{
    public long Id { get; set; }

    /// <summary>As <see cref="PublicSource"/> names it.</summary>
    [NotPersonal] public required string Source { get; set; }

    /// <summary>Address of the page and the platform's key of the words within it; null for what was put in by hand.</summary>
    [NotPersonal] public string? Page { get; set; }
    [NotPersonal] public string? Key { get; set; }
    public PublicKind Kind { get; set; }
    [PersonalData(Erasure.WithRow)] public string? Link { get; set; }
    [NotPersonal] public string? PostKey { get; set; }
    [NotPersonal] public string? PostLink { get; set; }
    [NotPersonal] public string PostWords { get; set; } = "";

    /// <summary>Address of the author and the name that everybody sees; null and empty where nobody knows.</summary>
    [PersonalData(Erasure.OnRequest, LeavesNoTrace = true)] public string? Author { get; set; }
    [PersonalData(Erasure.OnRequest, LeavesNoTrace = true)] public string AuthorName { get; set; } = "";

    /// <summary>The words as last seen.</summary>
    [PersonalData(Erasure.OnRequest)] public required string Text { get; set; }
    [PersonalData(Erasure.OnRequest)] public IReadOnlyList<FileRef> Files { get; set; } = [];

    /// <summary>Parts with the same key are one comment (an album).</summary>
    [NotPersonal] public string? AlbumKey { get; set; }
    public required DateTimeOffset SeenAt { get; set; }

    public CommentSort Sort { get; set; }
    [NotPersonal] public string SortReason { get; set; } = "";
    public bool Important { get; set; }

    /// <summary>It waits for the digest of the half hour instead of a card of its own.</summary>
    public bool Quiet { get; set; }

    /// <summary>When the staff were shown it, by a card or in the digest.</summary>
    public DateTimeOffset? ToldAt { get; set; }
    public long? CardId { get; set; }

    public SpottedState State { get; private set; }
    public bool Gone { get; private set; }
    public bool CommentsOff { get; private set; }
    public bool PageClosed { get; private set; }

    /// <summary>What another official, or one of ours by hand, has answered on the page.</summary>
    [PersonalData(Erasure.WithRow)] public string? Official { get; private set; }

    /// <summary>Why our last answer did not come to stand there.</summary>
    [NotPersonal] public string? Failure { get; private set; }

    public DateTimeOffset RouteDueAt { get; set; }
    public DateTimeOffset SoonAt { get; set; }
    public DateTimeOffset AnswerDueAt { get; set; }

    /// <summary>The term that <see cref="AnswerDueAt"/> is counted by, from <see cref="SeenAt"/>.</summary>
    [NotPersonal] public string AnswerTerm { get; set; } = "";

    /// <summary>What the clock has said last, and when it speaks again.</summary>
    public SpottedAlarm Said { get; private set; }
    public DateTimeOffset? AlarmAt { get; private set; }

    public long? AppealId { get; private set; }

    /// <summary>The draft that the author goes on with in private.</summary>
    public long? DraftId { get; set; }

    /// <summary>Our answer: kept until it may be published, then as it was published.</summary>
    [PersonalData(Erasure.WithRow)] public string? AnswerText { get; set; }

    /// <summary>What brings the author to a private talk; works once, for the author, until the moment.</summary>
    [NotPersonal] public string? Code { get; private set; }
    public DateTimeOffset? CodeUntil { get; private set; }
    public DateTimeOffset? CodeUsedAt { get; private set; }

    /// <summary>Its author wished to be forgotten.</summary>
    public bool Forgotten { get; private set; }
    [PersonalData(Erasure.Never)] public string ChangedBy { get; private set; } = "";

    /// <summary>Grows with every change: two processes cannot both win.</summary>
    public int Version { get; private set; }
    public List<PublicCommentVersion> Versions { get; init; } = [];
    public List<PublicCommentHistoryLine> History { get; init; } = [];

    public bool Open => CommentLifecycle.Open(State);

    /// <summary>As far as was seen, something can be said under it. Under a post that nobody has published yet, nothing can.</summary>
    public bool Reachable => Key is not null && Kind != PublicKind.SuggestedPost && !Gone && !CommentsOff && !PageClosed;

    SpottedState IHasLifecycle<SpottedState>.State { get => State; set => State = value; }
    long? IHasLifecycle<SpottedState>.OwnerId => null;
}
