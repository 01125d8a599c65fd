namespace Mcu.Workflow.TextAnalysis;

/// <summary>How a draft sounds: clichés, long sentences, titles of laws, capitals.</summary>
internal static class ToneChecks
{
    public static IEnumerable<Remark> Officialese(string draft, IReadOnlyList<string> phrases)
    {
        var plain = string.Concat(draft.Select(Stem.Plain));
        foreach (var phrase in phrases)
        {
            if (At(plain, string.Concat(phrase.Select(Stem.Plain))) is { } at)
            {
                yield return Remark.Of("officialese", ("phrase", Whole(draft, at, phrase.Length)));
            }
        }
    }

    public static IEnumerable<Remark> LongSentences(string draft, int longest)
    {
        foreach (var sentence in AnswerPatterns.SentenceEnd().Parts(draft))
        {
            var words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
            if (words > longest)
            {
                yield return Remark.Of("long", ("n", words), ("start", Remark.Short(sentence, 40)));
            }
        }
    }

    public static IEnumerable<Remark> Titles(string draft) =>
        AnswerPatterns.LawTitle().FindAll(draft).Select(match => Remark.Of("title", ("title", Remark.Short(match.Value))));

    public static IEnumerable<Remark> Capitals(string draft) =>
        AnswerPatterns.Capitals().FindAll(draft).Select(match => Remark.Of("capitals", ("words", Remark.Short(match.Value))));

    // A cliché begins a word: «в части» is not looked for inside «в частичном».
    private static int? At(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return at;
            }
        }

        return null;
    }

    // The regulation has a stem, the author is shown the word.
    private static string Whole(string text, int at, int length)
    {
        var end = at + length;
        while (end < text.Length && char.IsLetter(text[end]) && char.IsLetter(text[end - 1]))
        {
            end++;
        }

        return text[at..end];
    }
}
