using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Workflow.Storage;

/// <summary>Which appeals a list shows. Every list comes most urgent first: by deadline, urgent ones on top.</summary>
/// <param name="States">Only these states; null for all.</param>
/// <param name="ExecutorIds">Only these executors.</param>
/// <param name="DueBefore">Only with the deadline before this moment and not ended: what is overdue, or due today.</param>
/// <param name="OrNobodysOf">Beside those of <paramref name="ExecutorIds"/> also what nobody is assigned to, or somebody who has left, of
/// these topics.</param>
/// <param name="ToAssign">Only what waits for an executor: new, or in the hands of somebody who has left.</param>
/// <param name="NotOfEditions">Only those that were registered by an edition of the regulation, and by none of these.</param>
/// <param name="QualityBefore">Only those whose answer somebody was to look at before this moment.</param>
/// <param name="Of">Which date <paramref name="DueBefore"/> asks for; null for that of the answer. The control date, only while the answer
/// itself is not late.</param>
/// <param name="Kind">Only messages, or only formal appeals: the two are never counted together.</param>
/// <param name="Source">Only what came by this source.</param>
public sealed record AppealQuery(
    IReadOnlyCollection<AppealState>? States = null,
    IReadOnlyCollection<long>? ExecutorIds = null,
    DateTimeOffset? DueBefore = null,
    IReadOnlyCollection<string>? OrNobodysOf = null,
    bool ToAssign = false,
    IReadOnlyCollection<string>? NotOfEditions = null,
    DateTimeOffset? QualityBefore = null,
    Milestone? Of = null,
    AppealKind? Kind = null,
    string? Source = null);

public partial interface IStore
{
    /// <summary>The next number of the year's series, taken in this unit of work.</summary>
    Task<int> NextNumber(string series, int year);

    Task<Appeal?> FindAppeal(long id);

    /// <summary>By the short number: the newest appeal of this kind that bears it.</summary>
    Task<Appeal?> FindAppealByNumber(int number, AppealKind kind = AppealKind.Message);

    /// <summary>By the full number, whatever the pattern of the series is.</summary>
    Task<Appeal?> FindAppealByFullNumber(string fullNumber);

    /// <summary>The last number of a message.</summary>
    Task<int> LastNumber();

    /// <summary>The history, oldest line first; the lines come into <see cref="Appeal.History"/> too where the appeal was read.</summary>
    Task<IReadOnlyList<HistoryLine>> HistoryOf(long appealId);

    /// <summary>Loads the versions of the answer into <see cref="Appeal.Answers"/>.</summary>
    Task LoadAnswers(Appeal appeal);

    /// <summary>The draft answer that the first part of an album came with.</summary>
    Task<AnswerDraft?> AnswerOfAlbum(long authorId, string albumKey);

    Task<IReadOnlyList<Appeal>> Appeals(AppealQuery query, int skip, int take);
    Task<int> CountAppeals(AppealQuery query);

    /// <summary>Words in the text, the place or the number; case-blind in Russian too.</summary>
    Task<IReadOnlyList<Appeal>> Search(string words, int most);

    /// <summary>Open appeals of each executor.</summary>
    Task<IReadOnlyDictionary<long, int>> OpenByExecutor();

    /// <summary>Figures of what was registered of one kind from one moment until before the other, for /stats.</summary>
    Task<IReadOnlyList<AppealFigures>> Figures(DateTimeOffset from, DateTimeOffset to, AppealKind kind = AppealKind.Message);

    /// <summary>Reminders that are due and not dealt with, oldest first.</summary>
    Task<IReadOnlyList<Reminder>> DueReminders(DateTimeOffset now, int most);
    Task<IReadOnlyList<Reminder>> RemindersOf(long appealId);

    /// <summary>Appeals of whose dates beside that of the answer something is to be said, oldest first.</summary>
    Task<IReadOnlyList<Appeal>> WithTermsToTell(DateTimeOffset now, int most);

    /// <summary>Answered appeals whose time for a word has run out.</summary>
    Task<IReadOnlyList<Appeal>> ToClose(DateTimeOffset now, int most);
}

/// <summary>One appeal as the statistics see it: no words, no persons of the public.</summary>
/// <param name="RegisterBy">The last day to register it, where there was one.</param>
/// <param name="Special">By which special order it ended.</param>
public sealed record AppealFigures(
    string? Topic, DateTimeOffset RegisteredAt, DateTimeOffset DueAt, DateTimeOffset? AnsweredAt, int? Rating, int Reopened,
    DateOnly? RegisterBy = null, SpecialReason? Special = null)
{
    /// <summary>Passed on, declined or joined to another: no answer is owed. Or its clock stands.</summary>
    public bool NothingDue { get; init; }
}
