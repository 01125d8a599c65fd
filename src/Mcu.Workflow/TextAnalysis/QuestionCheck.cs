namespace Mcu.Workflow.TextAnalysis;

/// <summary>Finds the questions of a resident that a draft leaves unanswered, by the words they share.</summary>
internal static class QuestionCheck
{
    // Shorter words are mostly «когда», «какой», «будет»: nearly every answer has them.
    private const int ShortestWord = 5;
    private const int StemLength = 5;
    private static readonly HashSet<string> Empty = ["когда", "какой", "какая", "какие", "какое", "будет", "будут", "можно", "нужно",
        "почем", "зачем", "скажи", "подск", "пожал", "здрав", "сколь", "спаси", "котор"];

    /// <summary>The questions, in order, of which the draft says nothing.</summary>
    public static IEnumerable<string> Unanswered(string message, string draft)
    {
        var questions = Questions(message);
        // Who numbers the answers as the resident numbered the questions has thought of each.
        if (questions.Count > 1 && AnswerPatterns.Numbered().FindAll(draft).Count >= questions.Count)
        {
            return [];
        }

        var told = Stems(draft);
        return questions.Where(question => Stems(question) is { Count: > 0 } asked && !asked.Overlaps(told));
    }

    /// <summary>The questions of a message, in order.</summary>
    public static List<string> Questions(string message)
    {
        var asked = AnswerPatterns.Question().FindAll(message).Select(match => match.Value.Trim()).ToList();
        var numbered = AnswerPatterns.Numbered().FindAll(message).Select(match => match.Groups["said"].Value.Trim()).ToList();
        return numbered.Count > asked.Count ? numbered : asked;
    }

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>();
        var words = new TextNormalizer(text);
        while (words.Next())
        {
            if (words.Word.Length >= ShortestWord && words.Word[..StemLength].ToString() is var stem && !Empty.Contains(stem))
            {
                stems.Add(stem);
            }
        }

        return stems;
    }
}
