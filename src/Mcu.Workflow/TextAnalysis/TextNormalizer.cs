namespace Mcu.Workflow.TextAnalysis;

/// <summary>Walks over the words of a text in lower case, with ё as е, without making strings of them.</summary>
internal ref struct TextNormalizer(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are cut: no stem is so long.</summary>
    public const int Longest = 40;

    // Words of two sentences are not near one another.
    private const int SentenceGap = 3;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly char[] _word = new char[Longest];
    private int _at;
    private int _length;

    /// <summary>The place of the word; between sentences there is a gap.</summary>
    public int Position { get; private set; }

    /// <summary>Where the word stands in the text.</summary>
    public Range Place { get; private set; }

    /// <summary>The current word.</summary>
    public readonly ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>Goes to the next word.</summary>
    public bool Next()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            Position += _text[_at] is '.' or '!' or '?' or '\n' ? SentenceGap : 0;
            _at++;
        }

        _length = 0;
        var start = _at;
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
        {
            if (_length < Longest)
            {
                _word[_length++] = Stem.Plain(_text[_at]);
            }

            _at++;
        }

        Position++;
        Place = start.._at;
        return _length > 0;
    }
}
