namespace Mcu.Workflow.TextAnalysis;

/// <summary>What a message may be besides a report of something that is to be done.</summary>
public enum ShortWay
{
    /// <summary>A story: it becomes an appeal.</summary>
    None,

    /// <summary>Not a word: a thumb up, a full stop.</summary>
    Empty,
    Greeting,
    Thanks,

    /// <summary>How, where to and when: no place is asked for.</summary>
    Question,

    /// <summary>Somebody wants to talk with a person.</summary>
    Person,
}

/// <summary>
/// Tells thanks, questions and calls for a person from reports, by lists of words. Careful on purpose: what it is not sure of is a report,
/// which a person reads. A better sorting may take its place; nothing else knows the lists.
/// </summary>
public static class ShortWays
{
    private const int LongestShort = 300;
    private const int MostWordsOfCall = 8;

    public static ShortWay Of(string text)
    {
        if (ShortMessages.SaysNothing(text))
        {
            return ShortWay.Empty;
        }

        var plain = ShortMessages.Plain(text);
        if (text.Length > LongestShort || ShortWayWords.Greetings.Contains(plain))
        {
            return text.Length > LongestShort ? ShortWay.None : ShortWay.Greeting;
        }

        var words = plain.Split(' ');
        return IsCall(plain, words) ? ShortWay.Person
            : IsThanks(plain, words, text) ? ShortWay.Thanks
            : IsQuestion(words, text) ? ShortWay.Question
            : ShortWay.None;
    }

    /// <summary>Nothing that could be worked on: no letter, or a greeting only.</summary>
    public static bool IsEmpty(string text) => Of(text) is ShortWay.Empty or ShortWay.Greeting;

    /// <summary>They have had enough of it, and say so.</summary>
    public static bool IsAngry(string text) => Has(ShortMessages.Plain(text), ShortWayWords.Angry);

    private static bool IsCall(string plain, string[] words) =>
        words.Length <= MostWordsOfCall && !plain.Any(char.IsDigit)
        && (Has(plain, ShortWayWords.Calls) || ShortWayWords.CallsAlone.Contains(plain));

    private static bool IsThanks(string plain, string[] words, string text)
    {
        if (text.Contains('?', StringComparison.Ordinal) || words.Any(ShortWayWords.Troubles.Contains))
        {
            return false;
        }

        var first = words.SkipWhile(ShortWayWords.BeforeThanks.Contains).FirstOrDefault() ?? "";
        return Has(first, ShortWayWords.Thanks) || (Has(plain, ShortWayWords.Thanks) && Has(plain, ShortWayWords.Done));
    }

    private static bool IsQuestion(string[] words, string text)
    {
        var asked = string.Join(' ', words.SkipWhile(ShortWayWords.BeforeQuestion.Contains));
        return ShortWayWords.Questions.Any(begin => asked.StartsWith(begin, StringComparison.Ordinal))
            && AddressFinder.Find(text)?.Any(char.IsDigit) != true;
    }

    /// <summary>A word, or several side by side, that begin so.</summary>
    private static bool Has(string plain, IEnumerable<string> stems)
    {
        var padded = $" {plain}";
        return stems.Any(stem => padded.Contains($" {stem}", StringComparison.Ordinal));
    }
}
