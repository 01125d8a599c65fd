using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>
/// Hears danger in a message: what is burning, falling, leaking gas; but not «если пожар» or «чуть не провалился ребёнок».
/// Prepared once for a regulation; safe for many threads.
/// </summary>
public sealed class EmergencyClassifier
{
    private readonly IReadOnlyList<string> _words;
    private readonly PhraseFinder _finder;

    /// <summary>Prepares the words of a regulation.</summary>
    public EmergencyClassifier(Regulation regulation)
    {
        _words = regulation.Emergency.Words;
        _finder = new PhraseFinder([.. _words, .. regulation.Emergency.Unless]);
    }

    /// <summary>Whether the text sounds like danger.</summary>
    public bool Matches(string text) => Find(text) is not null;

    /// <summary>The stem or phrase of the regulation that was heard first, or null.</summary>
    public string? Find(string text) => Hear(text) is { } heard ? _words[heard.Phrase] : null;

    /// <summary>The words that sound like danger, as they stand in the text, or null.</summary>
    public string? Quote(string text) => Hear(text) is { } heard ? TextPlaces.Quote(text, heard.First, heard.Last) : null;

    private (int Phrase, int First, int Last)? Hear(string text)
    {
        var heard = new List<(int Phrase, int First, int Last)>();
        var onlySpokenOf = new HashSet<int>();
        _finder.Find(text, (phrase, first, last) =>
        {
            if (phrase < _words.Count)
            {
                heard.Add((phrase, first, last));
            }
            else
            {
                onlySpokenOf.Add(last);
            }
        });
        return heard.FindIndex(it => !onlySpokenOf.Contains(it.Last)) is var at and >= 0 ? heard[at] : null;
    }
}
