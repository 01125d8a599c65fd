namespace Mcu.Workflow.Appeals;

/// <summary>
/// Why a formal appeal gets no answer on its substance: the closed list of the law on citizens' appeals (59-FZ, art. 11, and art. 8 part
/// 7).
/// </summary>
public enum SpecialReason
{
    /// <summary>Art. 11 part 1: no surname, or no address for an answer. No answer is given.</summary>
    Anonymous,

    /// <summary>
    /// Art. 11 part 1: anonymous, and tells of a crime that is prepared, committed or was committed: to the competent body.
    /// </summary>
    Crime,

    /// <summary>Art. 11 part 2: against a court's decision. Returned within 7 days of the registration, with how to go to law.</summary>
    Court,

    /// <summary>Art. 11 part 3: obscene, insulting, threatening. The author is told that this is no use of a right.</summary>
    Abuse,

    /// <summary>Art. 11 part 4: cannot be read. The author is told within 7 days, if the name and the address can be.</summary>
    Illegible,

    /// <summary>Art. 11 part 4.1: what is asked cannot be made out. The author is told within 7 days of the registration.</summary>
    Unclear,

    /// <summary>
    /// Art. 11 part 5: what was answered more than once, and nothing new. The head stops the correspondence, the author is told.
    /// </summary>
    Repeated,

    /// <summary>Art. 11 part 5: comes after the correspondence on the same question was stopped. No answer is owed.</summary>
    Stopped,

    /// <summary>Art. 11 part 5.1: the answer stands on the site already. The author is told its address within 7 days.</summary>
    Published,

    /// <summary>Art. 11 part 6: an answer would give away a secret that the law protects. The author is told that.</summary>
    Secret,

    /// <summary>
    /// Art. 8 part 7: a complaint that could only go to the one complained of. Returned within 7 days, with how to go to law.
    /// </summary>
    NobodyElse,
}

/// <summary>What the law asks for with a reason.</summary>
/// <param name="Article">Where it stands in 59-FZ.</param>
/// <param name="Days">Within how many days of the registration the author is told; null where the law names no term of its own: then with
/// the answer's.</param>
/// <param name="Notice">Whether the author is told at all.</param>
/// <param name="OnlyHead">Only whoever leads the centre may say so.</param>
/// <param name="Asks">Words that the reason needs: the page, the earlier letters, the competent body.</param>
/// <param name="PassedOn">It goes on to another body.</param>
public sealed record SpecialOrder(
    SpecialReason Reason, string Article, int? Days = null, bool Notice = true, bool OnlyHead = false, bool Asks = false,
    bool PassedOn = false)
{
    private const int Week = 7;

    /// <summary>The whole list, in the order of the law.</summary>
    public static IReadOnlyList<SpecialOrder> All { get; } =
    [
        new(SpecialReason.Anonymous, "ч. 1 ст. 11", Notice: false),
        new(SpecialReason.Crime, "ч. 1 ст. 11", Notice: false, Asks: true, PassedOn: true),
        new(SpecialReason.Court, "ч. 2 ст. 11", Week),
        new(SpecialReason.Abuse, "ч. 3 ст. 11"),
        new(SpecialReason.Illegible, "ч. 4 ст. 11", Week),
        new(SpecialReason.Unclear, "ч. 4.1 ст. 11", Week),
        new(SpecialReason.Repeated, "ч. 5 ст. 11", OnlyHead: true),
        new(SpecialReason.Stopped, "ч. 5 ст. 11", Notice: false),
        new(SpecialReason.Published, "ч. 5.1 ст. 11", Week, Asks: true),
        new(SpecialReason.Secret, "ч. 6 ст. 11"),
        new(SpecialReason.NobodyElse, "ч. 7 ст. 8", Week),
    ];

    /// <summary>Those that somebody chooses: <see cref="SpecialReason.Stopped"/> follows from an earlier one.</summary>
    public static IEnumerable<SpecialOrder> Chosen => All.Where(order => order.Reason != SpecialReason.Stopped);

    public static SpecialOrder Of(SpecialReason reason) => All.First(order => order.Reason == reason);

    /// <summary>Why it cannot be said of this appeal; null where it can.</summary>
    public Refusal? NotFor(Appeal appeal) => Reason switch
    {
        _ when !appeal.Formal => new Refusal("refusal.special-message", ("number", appeal.Called)),
        SpecialReason.Anonymous or SpecialReason.Crime when !Nameless(appeal) =>
            new Refusal("refusal.special-named", ("number", appeal.Called)),
        SpecialReason.NobodyElse when appeal.About is null => new Refusal("refusal.special-no-complaint", ("number", appeal.Called)),
        _ => null,
    };

    /// <summary>The author is told where they can be: what cannot be read may bear no address.</summary>
    public bool Tells(Appeal appeal) => Notice && !Nameless(appeal);

    /// <summary>No surname, or no address for the answer.</summary>
    public static bool Nameless(Appeal appeal) => appeal.Applicant is not { Name.Length: > 0 } who || (who.Address ?? who.Mail) is null;
}
