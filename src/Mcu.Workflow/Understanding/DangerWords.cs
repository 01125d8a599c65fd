using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Understanding;

/// <summary>
/// Hears danger in a message: what is burning, falling, leaking gas; but not «если пожар» or «чуть не провалился ребёнок».
/// Prepared once for a regulation; safe for many threads.
/// </summary>
public sealed class DangerWords
{
    private readonly IReadOnlyList<string> _words;
    private readonly PhraseFinder _finder;

    /// <summary>Prepares the words of a regulation.</summary>
    public DangerWords(Regulation regulation)
    {
        _words = regulation.Emergency.Words;
        _finder = new PhraseFinder([.. _words, .. regulation.Emergency.Unless]);
    }

    /// <summary>Whether the text sounds like danger.</summary>
    public bool Sound(string text) => Find(text) is not null;

    /// <summary>The stem or phrase of the regulation that was heard first, or null.</summary>
    public string? Find(string text)
    {
        var heard = new List<(int Phrase, int At)>();
        var onlySpokenOf = new HashSet<int>();
        _finder.Find(text, (phrase, _, at) =>
        {
            if (phrase < _words.Count)
            {
                heard.Add((phrase, at));
            }
            else
            {
                onlySpokenOf.Add(at);
            }
        });
        return heard.Where(it => !onlySpokenOf.Contains(it.At)).Select(it => _words[it.Phrase]).FirstOrDefault();
    }
}
