using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Understanding;

/// <summary>Looks through the draft of an answer as an experienced colleague would. It advises and never forbids.</summary>
public static class AnswerChecklist
{
    // A screenful of remarks is read by nobody.
    private const int MostOfAKind = 3;

    /// <summary>The remarks on a draft that answers this message; none when all is well.</summary>
    public static IReadOnlyList<Remark> Look(string draft, string question, Regulation regulation) =>
    [
        .. Substance(draft, question),
        .. ToneChecks.Officialese(draft, regulation.Answers.Officialese).Take(MostOfAKind),
        .. ToneChecks.LongSentences(draft, regulation.Answers.LongestSentence).Take(MostOfAKind),
        .. ToneChecks.Titles(draft).Take(1),
        .. ToneChecks.Capitals(draft).Take(1),
        .. PrivacyChecks.Look(draft, question),
    ];

    /// <summary>What a resident asks in a message, in order, shortened to be read in a list.</summary>
    public static IReadOnlyList<string> Questions(string message) => [.. QuestionCheck.Questions(message).Select(question => Remark.Short(question))];

    private static IEnumerable<Remark> Substance(string draft, string question)
    {
        if (!AnswerPatterns.Greeting().IsMatch(draft))
        {
            yield return Remark.Of("greeting");
        }

        foreach (var missed in QuestionCheck.Unanswered(question, draft).Take(MostOfAKind))
        {
            yield return Remark.Of("question", ("question", Remark.Short(missed)));
        }

        if (!AnswerPatterns.Action().IsMatch(draft))
        {
            yield return Remark.Of("action");
        }

        if (AnswerPatterns.Promise().IsMatch(draft) && !AnswerPatterns.Date().IsMatch(draft))
        {
            yield return Remark.Of("date");
        }

        if (!AnswerPatterns.Contact().IsMatch(draft))
        {
            yield return Remark.Of("contact");
        }
    }
}
