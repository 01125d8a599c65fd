namespace Mcu.Workflow.Understanding;

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

    /// <summary>Calls back with the number of each phrase found, perhaps several times, and the place of the word that completed it.</summary>
    public void Find(ReadOnlySpan<char> text, Action<int, int> found)
    {
        var last = new int[_phrasesOfStem.Count];
        Array.Fill(last, Never);
        var words = new PlainWords(text);
        // The whole word is looked up under its beginning with the sign of wholeness.
        Span<char> whole = stackalloc char[PlainWords.Longest + 1];
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

    private void Seen(ReadOnlySpan<char> stem, int position, int[] last, Action<int, int> found)
    {
        if (!_lookup.TryGetValue(stem, out var id))
        {
            return;
        }

        last[id] = position;
        foreach (var phrase in _phrasesOfStem[id])
        {
            if (AllNear(_phrases[phrase], position - _spans[phrase], last))
            {
                found(phrase, position);
            }
        }
    }

    private static bool AllNear(int[] stems, int since, int[] last)
    {
        foreach (var stem in stems)
        {
            if (last[stem] < since)
            {
                return false;
            }
        }

        return true;
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
