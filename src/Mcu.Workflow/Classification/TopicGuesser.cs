using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>
/// Guesses what a message is about by the stems of the regulation's topics, and by what was learned of the words of residents.
/// Prepared once for a regulation; safe for many threads.
/// </summary>
public sealed class TopicGuesser
{
    // What a message is about is said early; the rest of a long one only costs time.
    private const int LongestLook = 3000;

    // Words that stand together say more than the same words apart.
    private const double Togetherness = 1.35;

    // What a letter of a stem is worth beside the learned figures.
    private const double Letter = 0.25;

    // Less is no more than chance.
    private const double LeastFor = 0.5;

    private readonly IReadOnlyList<Topic> _topics;
    private readonly PhraseFinder _finder;
    private readonly (int Topic, double Weight)[][] _votes;
    private readonly Dictionary<string, (int Topic, double Weight)[]>.AlternateLookup<ReadOnlySpan<char>> _learned;

    /// <summary>Prepares the topics of a regulation.</summary>
    public TopicGuesser(Regulation regulation)
        : this(regulation, TopicWordWeights.Default)
    {
    }

    internal TopicGuesser(Regulation regulation, TopicWordWeights learned)
    {
        _topics = regulation.Topics;
        var phrases = _topics.SelectMany((topic, at) =>
            topic.Words.Select(word => (word: string.Join(Stem.SideBySide(word) ? '+' : ' ', Stem.WordsOf(word)), at)))
            .GroupBy(pair => pair.word, pair => pair.at).ToList();
        _finder = new PhraseFinder([.. phrases.Select(phrase => phrase.Key)]);
        _votes =
            [.. phrases.Select(phrase => phrase.Distinct().Select(at => (at, Weight(phrase.Key, phrase.Distinct().Count()))).ToArray())];
        _learned = learned.For(_topics).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The likeliest topics, the best first; none when nothing speaks for any.</summary>
    public IReadOnlyList<Topic> Guess(string text, int most = 3)
    {
        var said = Hear(text);
        return [.. Enumerable.Range(0, _topics.Count).Where(at => said[at].For >= LeastFor)
            .OrderByDescending(at => said[at].For - said[at].Against).Take(most).Select(at => _topics[at])];
    }

    /// <summary>How much speaks for and against each topic, in the order of the regulation.</summary>
    internal (double For, double Against)[] Hear(string text)
    {
        var said = new (double, double)[_topics.Count];
        var look = text.AsSpan(0, Math.Min(text.Length, LongestLook));
        HearStems(look, said);
        HearLearned(look, said);
        return said;
    }

    private void HearStems(ReadOnlySpan<char> look, (double, double)[] said)
    {
        var counted = new bool[_votes.Length];
        _finder.Find(look, (phrase, _, _) =>
        {
            if (!counted[phrase])
            {
                counted[phrase] = true;
                Count(_votes[phrase], 1, said);
            }
        });
    }

    private void HearLearned(ReadOnlySpan<char> look, (double, double)[] said)
    {
        var heard = new HashSet<(int, double)[]>();
        var words = new TextNormalizer(look);
        while (words.Next())
        {
            if (_learned.TryGetValue(TopicWordWeights.StemOf(words.Word), out var votes))
            {
                heard.Add(votes);
            }
        }

        foreach (var votes in heard)
        {
            Count(votes, TopicWordWeights.Voice(heard.Count), said);
        }
    }

    private static void Count((int Topic, double Weight)[] votes, double voice, (double For, double Against)[] said)
    {
        foreach (var (topic, weight) in votes)
        {
            said[topic].For += voice * Math.Max(weight, 0);
            said[topic].Against += voice * Math.Max(-weight, 0);
        }
    }

    // A longer stem is met by chance more rarely; a stem that several topics share tells them apart the less.
    private static double Weight(string phrase, int sharedBy)
    {
        var words = Stem.WordsOf(phrase);
        var letters = words.Sum(word => Math.Min(word.TrimStart('=').Length, 8));
        return Letter * (words.Length > 1 ? Togetherness : 1) * letters / sharedBy;
    }
}
