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
    Approval Approval, Placing Placing, int InterimAnswers, int LongestSentence, IReadOnlyList<string> Officialese)
{
    /// <summary>
    /// What the checklist can look for: a greeting, every question answered, what was done, a date to a promise, a contact; clichés, long
    /// sentences, titles of laws, capitals, what is personal.
    /// </summary>
    public static readonly IReadOnlyList<string> Checks =
        ["greeting", "question", "action", "date", "contact", "officialese", "long", "title", "capitals", "personal"];

    /// <summary>Which of the <see cref="Checks"/> it does look for.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = Checks;
}
