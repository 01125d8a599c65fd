using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Regulations;

/// <summary>
/// What the file says of the way of the appeals that fit <paramref name="When"/>; what is null goes as it goes for everybody
/// (<see cref="AppealWorkflow"/>).
/// </summary>
public sealed record PathRule(DeadlineCondition When)
{
    /// <summary>No rule at all: every appeal goes as <see cref="AnswerRules"/> and <see cref="Routine"/> say.</summary>
    public static IReadOnlyList<PathRule> None { get; } = [new PathRule(new DeadlineCondition())];

    /// <summary>Who makes a received appeal a registered one.</summary>
    public WorkflowStep? Registration { get; init; }

    /// <summary>Who names the executor.</summary>
    public WorkflowStep? Routing { get; init; }

    /// <summary>The sources of appeals that whoever routes may take and answer themselves; empty for none.</summary>
    public IReadOnlyList<string>? SelfAnswer { get; init; }

    /// <summary>Who approves an answer, one after the other: nobody, one or two.</summary>
    public IReadOnlyList<WorkflowStep>? Approvals { get; init; }
    public WorkflowStep? Placing { get; init; }
    public int? InterimTimes { get; init; }

    /// <summary>By how many days at most an interim answer puts the final one off.</summary>
    public int? InterimDays { get; init; }
    public PostponementRule? Postponement { get; init; }
    public QualityRule? Quality { get; init; }
    public bool? Rating { get; init; }

    /// <summary>How often an appeal may have been reopened for a resident to have it reopened once more: 0 is never.</summary>
    public int? ReopenTimes { get; init; }

    /// <summary>For how many days after the answer.</summary>
    public int? ReopenDays { get; init; }
}

/// <summary>A decision put off by a plan (отложенное решение).</summary>
/// <param name="Days">How far from the day of asking at most.</param>
/// <param name="Times">How often an appeal may be put off.</param>
public sealed record PostponementRule(int Days, int Times, bool PlanRequired, WorkflowStep ApprovedBy);

/// <summary>Somebody looks at answers after the residents have them.</summary>
/// <param name="OneIn">Every answer where it is 1, every tenth where it is 10; none where it is 0.</param>
/// <param name="Term">By when, such as 3wd.</param>
public sealed record QualityRule(int OneIn, string Term, WorkflowStep By)
{
    /// <summary>Whether this answer is one of them: by the appeal's number, so that the same history always gives the same.</summary>
    public bool Takes(int number) => OneIn > 0 && number % OneIn == 0;
}
