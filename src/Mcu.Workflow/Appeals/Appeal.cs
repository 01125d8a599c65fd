using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// A resident's message in work. It changes only through its verbs (Appeal.Verbs.cs); each verb fires
/// <see cref="AppealLifecycle"/>, writes a history line and returns null, or returns the refusal that the person is to read.
/// </summary>
public sealed partial class Appeal : IHasLifecycle<AppealState>
{
    public long Id { get; set; }

    /// <summary>The number within its year, e.g. 17.</summary>
    public required int Number { get; set; }
    public required int Year { get; set; }

    /// <summary>The number as people see it, e.g. МЦУ-2026-000017; unique.</summary>
    [NotPersonal] public required string FullNumber { get; set; }
    public required long ResidentId { get; set; }

    /// <summary>The channel that it came by, or one of <see cref="Sources"/>.</summary>
    [NotPersonal] public required string Source { get; set; }

    /// <summary>By which procedure it goes.</summary>
    public AppealKind Kind { get; set; }

    /// <summary>Who asks, where somebody entered it for them; null for who writes to the bot.</summary>
    [PersonalData(Erasure.OnRequest)] public Applicant? Applicant { get; set; }
    public Importance Importance { get; set; }

    /// <summary>The number that it has in the system it came from; null where there is none.</summary>
    [NotPersonal] public string? OutsideNumber { get; set; }

    /// <summary>The day it was registered there.</summary>
    public DateOnly? OutsideDate { get; set; }
    public AppealState State { get; private set; } = AppealState.Registered;

    /// <summary>The state to come back to when the resident has answered a question; kept by <see cref="AppealLifecycle"/>.</summary>
    public AppealState? WaitingFrom { get; internal set; }

    /// <summary>
    /// The edition of the regulation it was registered by (<see cref="Regulations.Act.Key"/>); null where the file named no act.
    /// </summary>
    [NotPersonal] public string? Edition { get; set; }

    /// <summary>Topic code of the regulation; null while nobody could tell.</summary>
    [NotPersonal] public string? Topic { get; set; }
    [PersonalData(Erasure.OnRequest, LeavesNoTrace = true)] public string? PlaceText { get; set; }
    [PersonalData(Erasure.OnRequest)] public Place? Place { get; set; }

    /// <summary>The resident's words as sent, later additions included below.</summary>
    [PersonalData(Erasure.OnRequest)] public required string Text { get; set; }
    public int Files { get; set; }

    /// <summary>Words of danger to life were found.</summary>
    public bool Urgent { get; set; }
    public long? ExecutorId { get; private set; }

    /// <summary>Who routed it last: a returned appeal goes back to them.</summary>
    public long? RouterId { get; private set; }
    public required DateTimeOffset RegisteredAt { get; set; }

    /// <summary>
    /// When the answer is due, UTC. Moved only by <see cref="Extend"/>, <see cref="GiveInterim"/>, <see cref="Reopen"/> and
    /// <see cref="Resume"/>.
    /// </summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>The deadline lies in a year whose production calendar is not approved yet.</summary>
    public bool DueBeyondCalendar { get; set; }

    /// <summary>From when the present deadline is counted, and by which term, e.g. 30d; empty when the date was set by hand.</summary>
    public required DateTimeOffset DueFrom { get; set; }
    [NotPersonal] public string DueTerm { get; set; } = "";
    public int Extensions { get; private set; }
    public int Interims { get; private set; }
    public int Reopened { get; private set; }

    /// <summary>The moment at which the miss was recorded; once for each deadline.</summary>
    public DateTimeOffset? MissedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    [PersonalData(Erasure.OnExpiry)] public string? AnswerText { get; private set; }

    /// <summary>When an answered appeal closes by itself if the resident says nothing.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The resident's word: solved or not; null while unsaid.</summary>
    public bool? Solved { get; private set; }

    /// <summary>1–5, asked only of those who said «решён».</summary>
    public int? Rating { get; private set; }

    /// <summary>
    /// The channel that the last message to the resident went by where their own is closed to us; null while it goes by their own.
    /// </summary>
    [NotPersonal] public string? ToldIn { get; private set; }

    /// <summary>The last message to the resident was refused by the platform.</summary>
    public bool Unreachable { get; set; }

    /// <summary>When it was moved last; notes and words that move nothing do not count.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Who did it: shown to the second of two people who pressed at once. Empty for the resident and the system.</summary>
    [PersonalData(Erasure.Never)] public string ChangedBy { get; private set; } = "";

    /// <summary>Grows with every change: two processes cannot both win.</summary>
    public int Version { get; private set; }
    public List<HistoryLine> History { get; init; } = [];
    public List<AnswerDraft> Answers { get; init; } = [];

    /// <summary>What a rule of the regulation may ask for.</summary>
    public AppealFacts Facts => new(Source, Topic)
    { Kind = Kind, Important = Urgent || Importance == Importance.High, Applicant = Applicant?.Kind ?? ApplicantKind.Citizen };

    public bool Ended => Lifecycle.Ended(State);

    /// <summary>News of an appeal that somebody else deals with (S2 II.1): closed the moment it was entered, nothing is owed.</summary>
    public bool ForInformation => State == AppealState.Closed && AnsweredAt is null && ClosedAt == RegisteredAt;

    AppealState IHasLifecycle<AppealState>.State { get => State; set => State = value; }
    long? IHasLifecycle<AppealState>.OwnerId => ExecutorId;
}
