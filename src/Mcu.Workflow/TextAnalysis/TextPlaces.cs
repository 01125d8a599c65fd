namespace Mcu.Workflow.TextAnalysis;

/// <summary>From the places of words back to the text.</summary>
internal static class TextPlaces
{
    /// <summary>The text between two places of <see cref="TextNormalizer"/>, both words included, as it was written.</summary>
    public static string Quote(string text, int first, int last)
    {
        var (start, end) = (-1, 0);
        var words = new TextNormalizer(text);
        while (words.Next() && words.Position <= last)
        {
            start = start < 0 && words.Position >= first ? words.Place.Start.Value : start;
            end = words.Place.End.Value;
        }

        return text[start..end];
    }
}
