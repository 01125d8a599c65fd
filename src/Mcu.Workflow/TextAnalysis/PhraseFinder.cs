namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// Told of each phrase found, perhaps several times: its number, the places of its first word and of the word that completed it.
/// </summary>
internal delegate void PhraseFound(int phrase, int first, int last);

/// <summary>
/// Finds many stems and phrases in one walk over a text. Everything is prepared beforehand: each word costs a few look-ups
/// of its beginnings, however many phrases there are.
/// </summary>
internal sealed class PhraseFinder
{
    private const int Never = int.MinValue / 2;

    // «Нет уже третий день горячей воды»: as many words may stand between the words of a phrase.
    private const int Slack = 2;

    private readonly Dictionary<string, int> _stems = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<List<int>> _phrasesOfStem = [];
    private readonly int[][] _phrases;
    private readonly int[] _spans;
    private int _shortest = int.MaxValue;
    private int _longest;

    public PhraseFinder(IReadOnlyList<string> phrases)
    {
        _lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = [.. phrases.Select((phrase, id) => Stem.WordsOf(phrase).Select(word => StemId(word, id)).ToArray())];
        _spans = [.. phrases.Select((phrase, id) => _phrases[id].Length - 1 + (Stem.SideBySide(phrase) ? 0 : Slack))];
    }

    /// <summary>Walks over a text once.</summary>
    public void Find(ReadOnlySpan<char> text, PhraseFound found)
    {
        var last = new int[_phrasesOfStem.Count];
        Array.Fill(last, Never);
        var words = new TextNormalizer(text);
        // The whole word is looked up under its beginning with the sign of wholeness.
        Span<char> whole = stackalloc char[TextNormalizer.Longest + 1];
        whole[0] = '=';
        while (words.Next())
        {
            var word = words.Word;
            for (var length = _shortest; length <= Math.Min(word.Length, _longest); length++)
            {
                Seen(word[..length], words.Position, last, found);
            }

            word.CopyTo(whole[1..]);
            Seen(whole[..(word.Length + 1)], words.Position, last, found);
        }
    }

    private void Seen(ReadOnlySpan<char> stem, int position, int[] last, PhraseFound found)
    {
        if (!_lookup.TryGetValue(stem, out var id))
        {
            return;
        }

        last[id] = position;
        foreach (var phrase in _phrasesOfStem[id])
        {
            var first = Earliest(_phrases[phrase], last);
            if (first >= position - _spans[phrase])
            {
                found(phrase, first, position);
            }
        }
    }

    private static int Earliest(int[] stems, int[] last)
    {
        var earliest = int.MaxValue;
        foreach (var stem in stems)
        {
            earliest = Math.Min(earliest, last[stem]);
        }

        return earliest;
    }

    private int StemId(string word, int phrase)
    {
        if (!_stems.TryGetValue(word, out var id))
        {
            id = _stems[word] = _phrasesOfStem.Count;
            _phrasesOfStem.Add([]);
            if (word[0] != '=')
            {
                _shortest = Math.Min(_shortest, word.Length);
                _longest = Math.Max(_longest, word.Length);
            }
        }

        _phrasesOfStem[id].Add(phrase);
        return id;
    }
}
