namespace Mcu.Workflow.Localization;

/// <summary>As much of a long text as there is room for: cut between words where that costs little, never inside a character.</summary>
public static class Excerpt
{
    private const int LongestWord = 40;

    /// <summary>The text itself where it fits; else its beginning with «…».</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        var gap = text.AsSpan(0, end + 1 < text.Length ? end + 1 : end).LastIndexOfAny(' ', '\n', '\t');
        return string.Concat(text.AsSpan(0, gap > end - LongestWord && gap > 0 ? gap : end).TrimEnd(), "…");
    }
}
