namespace Mcu.Workflow.Regulations;

/// <summary>
/// Terms such as <c>30d</c>, <c>10wd</c> (working days), <c>9wh</c>, <c>60wm</c> (working hours, minutes) of the answer and of a reopened
/// appeal. The date after an interim answer is named by whoever gives it.
/// </summary>
public sealed record DeadlineRule(DeadlineCondition When, string Answer, string Reopened);

/// <summary>What a deadline rule is for; what is null does not matter.</summary>
public sealed record DeadlineCondition(string? Source = null, string? Block = null, string? Topic = null, bool? Fast = null)
{
    /// <summary>Whether the rule is for every appeal.</summary>
    public bool FitsAll => Source is null && Block is null && Topic is null && Fast is null;

    /// <summary>Whether the rule is for an appeal from this source on this topic.</summary>
    public bool Fits(string source, string? block, Topic topic) =>
        (Source is null || string.Equals(Source, source, StringComparison.OrdinalIgnoreCase))
        && (Block is null || Block == block)
        && (Topic is null || Topic == topic.Code)
        && (Fast is null || Fast == topic.Fast);
}
