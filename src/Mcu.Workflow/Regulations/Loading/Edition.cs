using Mcu.Workflow.Classification;
using Mcu.Workflow.Deadlines;

namespace Mcu.Workflow.Regulations.Loading;

/// <summary>
/// One edition of the regulation with everything that is prepared from it once. Immutable: a changed file is another object, and whoever
/// asks <see cref="Editions"/> anew has all of it at once.
/// </summary>
public sealed class Edition
{
    private TopicGuesser? _topics;
    private EmergencyClassifier? _danger;
    private CommentSorter? _comments;
    private FormalAppealClassifier? _formal;

    /// <summary>Prepares an edition; what only the one in force needs is prepared when it is first asked for.</summary>
    public Edition(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        Regulation = regulation;
        Clock = new RegulationClock(regulation);
    }

    public Regulation Regulation { get; }

    /// <summary>What appeals remember of it; null where the file names no act.</summary>
    public string? Key => Regulation.Act?.Key;

    /// <summary>Its terms, working time and reminders.</summary>
    public RegulationClock Clock { get; }
    public TimeZoneInfo Zone => Clock.Work.Zone;
    public TopicGuesser Topics => LazyInitializer.EnsureInitialized(ref _topics, () => new TopicGuesser(Regulation));
    public EmergencyClassifier Danger => LazyInitializer.EnsureInitialized(ref _danger, () => new EmergencyClassifier(Regulation));
    public CommentSorter Comments => LazyInitializer.EnsureInitialized(ref _comments, () => new CommentSorter(Regulation));
    public FormalAppealClassifier Formal => LazyInitializer.EnsureInitialized(ref _formal, () => new FormalAppealClassifier(Regulation));

    /// <summary>
    /// Which edition is in force on a day: the one that began last, of those that have not ended where there are such. There is always one:
    /// before the first began it is the first, after the last ended it is the last. Somebody has to answer the residents.
    /// </summary>
    public static Edition InForce(IReadOnlyList<Edition> editions, DateOnly day)
    {
        var begun = editions.Where(edition => edition.From <= day).ToList();
        return begun.Where(edition => !edition.EndedBy(day)).MaxBy(edition => edition.From)
            ?? begun.MaxBy(edition => edition.From)
            ?? editions.MinBy(edition => edition.From)!;
    }

    /// <summary>Whether the act says that it is no longer in force on this day.</summary>
    public bool EndedBy(DateOnly day) => Regulation.Act?.ValidTo < day;

    private DateOnly From => Regulation.Act?.ValidFrom ?? DateOnly.MinValue;
}
