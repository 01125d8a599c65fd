using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Understanding;

/// <summary>Guesses what a message is about by the stems of the regulation's topics. Prepared once for a regulation; safe for many threads.</summary>
public sealed class TopicGuesser
{
    // What a message is about is said early; the rest of a long one only costs time.
    private const int LongestLook = 3000;

    // Words that stand together say more than the same words apart.
    private const double Togetherness = 1.35;

    private readonly IReadOnlyList<Topic> _topics;
    private readonly PhraseFinder _finder;
    private readonly (int Topic, double Weight)[][] _votes;

    /// <summary>Prepares the topics of a regulation.</summary>
    public TopicGuesser(Regulation regulation)
    {
        _topics = regulation.Topics;
        var phrases = _topics.SelectMany((topic, at) => topic.Words.Select(word => (word: string.Join(Stem.SideBySide(word) ? '+' : ' ', Stem.WordsOf(word)), at)))
            .GroupBy(pair => pair.word, pair => pair.at).ToList();
        _finder = new PhraseFinder([.. phrases.Select(phrase => phrase.Key)]);
        _votes = [.. phrases.Select(phrase => phrase.Distinct().Select(at => (at, Weight(phrase.Key, phrase.Distinct().Count()))).ToArray())];
    }

    /// <summary>The likeliest topics, the best first; none when no stem is met.</summary>
    public IReadOnlyList<Topic> Guess(string text, int most = 3)
    {
        var scores = new double[_topics.Count];
        var counted = new bool[_votes.Length];
        _finder.Find(text.AsSpan(0, Math.Min(text.Length, LongestLook)), phrase =>
        {
            if (!counted[phrase])
            {
                counted[phrase] = true;
                foreach (var (topic, weight) in _votes[phrase])
                {
                    scores[topic] += weight;
                }
            }
        });
        return Best(scores, most);
    }

    private List<Topic> Best(double[] scores, int most)
    {
        var best = new List<Topic>(most);
        while (best.Count < most)
        {
            var top = Array.IndexOf(scores, scores.Max());
            if (top < 0 || scores[top] <= 0)
            {
                break;
            }

            best.Add(_topics[top]);
            scores[top] = 0;
        }

        return best;
    }

    // A longer stem is met by chance more rarely; a stem that several topics share tells them apart the less.
    private static double Weight(string phrase, int sharedBy)
    {
        var words = Stem.WordsOf(phrase);
        var letters = words.Sum(word => Math.Min(word.TrimStart('=').Length, 8));
        return (words.Length > 1 ? Togetherness : 1) * letters / sharedBy;
    }
}
