using Mcu.Workflow.Understanding;

namespace Mcu.Workflow.Watching;

/// <summary>Looks for what is personal in an answer that everybody will read.</summary>
public static class PublicGuard
{
    /// <summary>Everything personal that was found, in the order of <see cref="PersonalKind"/>.</summary>
    /// <param name="authorName">The name the comment's author goes by in public.</param>
    /// <param name="privateTexts">What this person told in private: it must not be repeated.</param>
    public static IReadOnlyList<Personal> Find(string answer, string authorName, IReadOnlyList<string> privateTexts) =>
    [
        .. AnswerPatterns.Phone().Matches(answer).Select(match => new Personal(PersonalKind.Phone, match.Value.Trim())),
        .. AnswerPatterns.Flat().Matches(answer).Select(match => new Personal(PersonalKind.Flat, match.Value)),
        .. AnswerPatterns.Person().Matches(answer).Select(match => new Personal(Named(match.Value, authorName), match.Value)),
        .. AnswerPatterns.Document().Matches(answer).Select(match => new Personal(PersonalKind.Document, match.Value)),
        .. privateTexts.Where(text => text.Length > 0 && answer.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Select(text => new Personal(PersonalKind.PrivateAppeal, text)),
    ];

    private static PersonalKind Named(string name, string authorName) =>
        authorName.Split(' ').Any(part => part.Length > 2 && name.Contains(part, StringComparison.OrdinalIgnoreCase)) ? PersonalKind.Surname : PersonalKind.SomeoneElse;
}
