namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// A word without its ending, so that «Садовая» and «на Садовой», «вода» and «воды» are alike. Rough, and the same for all.
/// </summary>
internal static class ShortStem
{
    private const int Length = 5;
    private const int LongestEnding = 2;
    private const int Shortest = 2;

    /// <summary>The stem of a word of <see cref="TextNormalizer"/>; a number stays whole, for another number is another thing.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
        {
            return word.ToString();
        }

        var end = word.Length;
        while (end > Shortest && word.Length - end < LongestEnding && "аяыиуюоейь".Contains(word[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return word[..Math.Min(end, Length)].ToString();
    }
}
