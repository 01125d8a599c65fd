using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Regulations;

/// <summary>The bounds of an appeal's way; what is null has none.</summary>
/// <param name="SelfAnswer">The sources of appeals that whoever routes may take and answer themselves; empty for none.</param>
/// <param name="InterimDays">By how many days at most an interim answer puts the final one off.</param>
/// <param name="ReopenTimes">How often an appeal may have been reopened for a resident to have it reopened once more: 0 is never.</param>
/// <param name="ReopenDays">For how many days after the answer.</param>
public sealed record PathRules(IReadOnlyList<string>? SelfAnswer, int? InterimDays, int? ReopenTimes, int? ReopenDays)
{
    public static readonly PathRules Unbounded = new(null, null, null, null);

    /// <summary>Why nobody may take this appeal for themselves; null where they may.</summary>
    public Refusal? NotSelf(Appeal appeal) =>
        SelfAnswer?.Contains(appeal.Source, StringComparer.OrdinalIgnoreCase) == false ? new Refusal("refusal.no-self-answer", ("number", appeal.FullNumber)) : null;


    /// <summary>Why the resident cannot have the appeal reopened now; null where they can. Whoever has the right on the staff always can.</summary>
    public Refusal? NotReopened(Appeal appeal, DateTimeOffset now) =>
        ReopenTimes is { } most && appeal.Reopened >= most ? new Refusal("refusal.reopened-enough", ("number", appeal.FullNumber), ("n", most))
        : ReopenDays is { } days && appeal.AnsweredAt is { } answered && now > answered.AddDays(days) ? new Refusal("refusal.reopen-too-late", ("number", appeal.FullNumber), ("n", days))
        : null;

    /// <summary>Why an interim answer cannot put the final one off to this day; null where it can.</summary>
    public Refusal? NotPutOff(DateOnly to, DateOnly today) =>
        InterimDays is { } most && to > today.AddDays(most) ? new Refusal("refusal.interim-too-long", ("n", most)) : null;
}
