namespace Mcu.Workflow.Regulations;

/// <summary>Whether a head approves an answer before the resident sees it.</summary>
public enum Approval
{
    /// <summary>Every answer is approved.</summary>
    Required,

    /// <summary>The executor's answer goes out as it is.</summary>
    None,
}

/// <summary>Who sends an approved answer.</summary>
public enum Placing
{
    /// <summary>The program, at once.</summary>
    AtOnce,

    /// <summary>An administrator, by hand.</summary>
    ByHand,
}

/// <summary>How answers go out, how many interim ones an appeal may have, and what the checklist takes for officialese.</summary>
public sealed record AnswerRules(
    Approval Approval, Placing Placing, int InterimAnswers, int LongestSentence, IReadOnlyList<string> Officialese);
