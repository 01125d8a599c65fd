using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Regulations;

/// <summary>
/// Terms such as <c>30d</c>, <c>10wd</c> (working days), <c>9wh</c>, <c>60wm</c> (working hours, minutes) of the answer and of a reopened
/// appeal. The date after an interim answer is named by whoever gives it.
/// </summary>
public sealed record DeadlineRule(DeadlineCondition When, string Answer, string Reopened);

/// <summary>What a deadline rule is for; what is null does not matter. <paramref name="Source"/> may name many sources (<see cref="Sources.Fits"/>).</summary>
public sealed record DeadlineCondition(
    string? Source = null, string? Block = null, string? Topic = null, bool? Fast = null,
    AppealKind? Kind = null, bool? Important = null, ApplicantKind? Applicant = null)
{
    /// <summary>Whether the rule is for every appeal.</summary>
    public bool FitsAll => this == new DeadlineCondition();

    /// <summary>Whether the rule is for an appeal like this; one whose topic nobody could tell has none, and is not fast.</summary>
    public bool Fits(AppealFacts facts, string? block, Topic? topic) =>
        (Source is null || Sources.Fits(Source, facts.Source))
        && (Block is null || Block == block)
        && (Topic is null || Topic == topic?.Code)
        && (Fast is null || Fast == (topic?.Fast ?? false))
        && (Kind is null || Kind == facts.Kind)
        && (Important is null || Important == facts.Important)
        && (Applicant is null || Applicant == facts.Applicant);
}
