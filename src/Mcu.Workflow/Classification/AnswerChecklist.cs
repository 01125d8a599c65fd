using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>Looks through the draft of an answer as an experienced colleague would. It advises and never forbids.</summary>
public static class AnswerChecklist
{
    // A screenful of remarks is read by nobody.
    private const int MostOfAKind = 3;

    /// <summary>The remarks on a draft that answers this message, of those that the municipality wants; none when all is well.</summary>
    public static IReadOnlyList<Remark> Look(string draft, string question, Regulation regulation) =>
        [.. All(draft, question, regulation.Answers).Where(found => regulation.Answers.Checklist.Contains(found.Check))
        .Select(found => found.Remark)];

    private static IEnumerable<(string Check, Remark Remark)> All(string draft, string question, AnswerRules rules) =>
    [
        .. Substance(draft, question),
        .. Each("officialese", ToneChecks.Officialese(draft, rules.Officialese).Take(MostOfAKind)),
        .. Each("long", ToneChecks.LongSentences(draft, rules.LongestSentence).Take(MostOfAKind)),
        .. Each("title", ToneChecks.Titles(draft).Take(1)),
        .. Each("capitals", ToneChecks.Capitals(draft).Take(1)),
        .. Each("personal", PrivacyChecks.Look(draft, question)),
    ];

    /// <summary>What a resident asks in a message, in order, shortened to be read in a list.</summary>
    public static IReadOnlyList<string> Questions(string message) =>
        [.. QuestionCheck.Questions(message).Select(question => Remark.Short(question))];

    private static IEnumerable<(string Check, Remark Remark)> Each(string check, IEnumerable<Remark> remarks) =>
        remarks.Select(remark => (check, remark));

    private static IEnumerable<(string Check, Remark Remark)> Substance(string draft, string question)
    {
        if (!AnswerPatterns.Greeting().Fits(draft))
        {
            yield return ("greeting", Remark.Of("greeting"));
        }

        foreach (var missed in QuestionCheck.Unanswered(question, draft).Take(MostOfAKind))
        {
            yield return ("question", Remark.Of("question", ("question", Remark.Short(missed))));
        }

        if (!AnswerPatterns.Action().Fits(draft))
        {
            yield return ("action", Remark.Of("action"));
        }

        if (AnswerPatterns.Promise().Fits(draft) && !AnswerPatterns.Date().Fits(draft))
        {
            yield return ("date", Remark.Of("date"));
        }

        if (!AnswerPatterns.Contact().Fits(draft))
        {
            yield return ("contact", Remark.Of("contact"));
        }
    }
}
