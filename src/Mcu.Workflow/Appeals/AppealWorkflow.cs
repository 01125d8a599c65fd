using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// The way of one appeal as its regulation has it: the first rule that fits, completed by what is said for everybody. What is null has no
/// bound.
/// </summary>
public sealed record AppealWorkflow
{
    public required WorkflowStep Registration { get; init; }
    public required WorkflowStep Routing { get; init; }

    /// <inheritdoc cref="PathRule.SelfAnswer"/>
    public required IReadOnlyList<string>? SelfAnswer { get; init; }

    /// <inheritdoc cref="PathRule.Approvals"/>
    public required IReadOnlyList<WorkflowStep> Approvals { get; init; }
    public required WorkflowStep Placing { get; init; }
    public required int InterimTimes { get; init; }

    /// <inheritdoc cref="PathRule.InterimDays"/>
    public required int? InterimDays { get; init; }

    /// <summary>Null where no decision is put off.</summary>
    public required PostponementRule? Postponement { get; init; }

    /// <summary>Null where nobody looks at answers afterwards.</summary>
    public required QualityRule? Quality { get; init; }
    public required bool Rating { get; init; }

    /// <inheritdoc cref="PathRule.ReopenTimes"/>
    public required int? ReopenTimes { get; init; }

    /// <inheritdoc cref="PathRule.ReopenDays"/>
    public required int? ReopenDays { get; init; }

    /// <summary>The state in which an appeal begins.</summary>
    public AppealState First => Registration.ByProgram ? AppealState.Registered : AppealState.Received;

    public static AppealWorkflow Of(PathRule rule, AnswerRules answers, bool ratings) => new()
    {
        Registration = rule.Registration ?? WorkflowStep.AtOnce,
        Routing = rule.Routing ?? WorkflowStep.ByAnybody,
        SelfAnswer = rule.SelfAnswer,
        Approvals = rule.Approvals ?? (answers.Approval == Approval.Required ? [WorkflowStep.ByAnybody] : []),
        Placing = rule.Placing ?? (answers.Placing == Regulations.Placing.AtOnce ? WorkflowStep.AtOnce : WorkflowStep.ByAnybody),
        InterimTimes = rule.InterimTimes ?? answers.InterimAnswers,
        InterimDays = rule.InterimDays,
        Postponement = rule.Postponement,
        Quality = rule.Quality is { OneIn: > 0 } quality ? quality : null,
        Rating = rule.Rating ?? ratings,
        ReopenTimes = rule.ReopenTimes,
        ReopenDays = rule.ReopenDays,
    };

    /// <summary>Why nobody may take this appeal for themselves; null where they may.</summary>
    public Refusal? NotSelf(Appeal appeal) =>
        SelfAnswer?.Any(source => Sources.Fits(source, appeal.Source)) == false
        ? new Refusal("refusal.no-self-answer", ("number", appeal.FullNumber)) : null;

    /// <summary>
    /// Why the resident cannot have the appeal reopened now; null where they can. Whoever has the right on the staff always can.
    /// </summary>
    public Refusal? NotReopened(Appeal appeal, DateTimeOffset now) =>
        ReopenTimes is { } most && appeal.Reopened >= most
        ? new Refusal("refusal.reopened-enough", ("number", appeal.FullNumber), ("n", most))
        : ReopenDays is { } days && appeal.AnsweredAt is { } answered && now > answered.AddDays(days)
        ? new Refusal("refusal.reopen-too-late", ("number", appeal.FullNumber), ("n", days))
        : null;

    /// <summary>Why an interim answer cannot put the final one off to this day; null where it can.</summary>
    public Refusal? NotPutOff(DateOnly to, DateOnly today) =>
        InterimDays is { } most && to > today.AddDays(most) ? new Refusal("refusal.interim-too-long", ("n", most)) : null;
}
