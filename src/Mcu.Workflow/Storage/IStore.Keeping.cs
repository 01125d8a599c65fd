using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Storage;

/// <summary>Until when what was kept is old: everything before the moment may go.</summary>
public sealed record RetentionCutoffs
{
    public required DateTimeOffset Keys { get; init; }
    public required DateTimeOffset Sent { get; init; }
    public required DateTimeOffset Dead { get; init; }
    public required DateTimeOffset SetAside { get; init; }
    public required DateTimeOffset Codes { get; init; }
    public required DateTimeOffset Questions { get; init; }
    public required DateTimeOffset Audit { get; init; }
}

/// <summary>How many rows of each kind have gone.</summary>
public sealed record Pruned(int Keys, int Sent, int Dead, int SetAside, int Codes, int Questions, int Audit)
{
    public bool Any => Keys + Sent + Dead + SetAside + Codes + Questions + Audit > 0;
}

public partial interface IStore
{
    /// <summary>
    /// Deletes what is old at the commit, the oldest first, of each kind at most so many rows. A sent message leaves behind
    /// which appeal it spoke of, so that a reply to it is understood for as long as the appeal is somebody's.
    /// </summary>
    Task<Pruned> Prune(RetentionCutoffs retentionCutoffs, int most);

    /// <summary>
    /// At the commit the database counts anew how much there is of what, by which it chooses among its indexes: once a day, and after many
    /// rows have come.
    /// </summary>
    void RefreshStatistics();

    /// <summary>Messages and formal appeals that were closed before these moments and are still somebody's; never an open one.</summary>
    Task<IReadOnlyList<Appeal>> ToExpire(DateTimeOffset messagesBefore, DateTimeOffset formalBefore, int most);

    /// <summary>Forgets which messages of ours spoke of the appeal, at the commit.</summary>
    Task ForgetLinks(long appealId);

    /// <summary>Drafts that nobody has added to since, with the words and their versions.</summary>
    Task<IReadOnlyList<Draft>> StaleDrafts(DateTimeOffset before, int most);

    /// <summary>Of these, those whose residents were not reminded of them yet, the oldest first.</summary>
    Task<IReadOnlyList<Draft>> UnsentDrafts(DateTimeOffset before, int most);
    Task<int> CountUnsentDrafts(DateTimeOffset before);

    /// <summary>Words that belong to no draft and no appeal any more, with their versions.</summary>
    Task<IReadOnlyList<ResidentMessage>> LooseMessages(DateTimeOffset before, int most);

    /// <summary>
    /// Who has neither an appeal nor a draft nor words left and has said nothing since; nor has anybody that they are joined with.
    /// </summary>
    Task<IReadOnlyList<Resident>> ResidentsToForget(DateTimeOffset silentSince, int most);
    Task<IReadOnlyList<ConsentRecord>> ConsentsOf(long residentId);

    /// <summary>Lines of all chats that nobody has changed since, oldest first.</summary>
    Task<IReadOnlyList<TranscriptLine>> OldTranscript(DateTimeOffset before, int most);

    /// <summary>
    /// Lines of the chats that begin so, of people who have neither chosen about personal data nor an appeal, oldest first.
    /// </summary>
    Task<IReadOnlyList<TranscriptLine>> StrangersTranscript(string chats, DateTimeOffset before, int most);

    /// <summary>The drafts of such people that nobody has added to since, with the words and their versions.</summary>
    Task<IReadOnlyList<Draft>> StrangersDrafts(string chats, DateTimeOffset before, int most);

    /// <summary>Settings whose names begin so.</summary>
    Task<IReadOnlyDictionary<string, string>> SettingsUnder(string prefix);
    Task RemoveSetting(string name);
}
