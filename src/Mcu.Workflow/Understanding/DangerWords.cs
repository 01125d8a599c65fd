using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Understanding;

/// <summary>Hears danger in a message: what is burning, falling, leaking gas. Prepared once for a regulation; safe for many threads.</summary>
public sealed class DangerWords
{
    private readonly IReadOnlyList<string> _words;
    private readonly PhraseFinder _finder;

    /// <summary>Prepares the words of a regulation.</summary>
    public DangerWords(Regulation regulation)
    {
        _words = regulation.Emergency.Words;
        _finder = new PhraseFinder(_words);
    }

    /// <summary>Whether the text sounds like danger.</summary>
    public bool Sound(string text) => Find(text) is not null;

    /// <summary>The stem or phrase of the regulation that was heard first, or null.</summary>
    public string? Find(string text)
    {
        var heard = -1;
        _finder.Find(text, phrase => heard = heard < 0 ? phrase : heard);
        return heard < 0 ? null : _words[heard];
    }
}
