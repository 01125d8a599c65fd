using System.Globalization;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Classification;

/// <summary>
/// What the words of residents say of a topic beside the stems of the regulation: figures trained on messages that people had sorted
/// (the scenario <c>learn</c> of <c>tests/Mcu.Bench</c>). They go by the codes of the default topics; topics of one's own are guessed by
/// their stems alone.
/// </summary>
internal sealed class TopicWordWeights
{
    /// <summary>Words that begin so alike are taken for one.</summary>
    public const int StemLength = 6;

    private const int ShortestWord = 3;
    private const double FullVoices = 8;
    private readonly Dictionary<string, (string Topic, double Weight)[]> _votes;

    private TopicWordWeights(Dictionary<string, (string Topic, double Weight)[]> votes) => _votes = votes;

    /// <summary>The figures that ship with the program.</summary>
    public static TopicWordWeights Default { get; } = ReadDefault();

    /// <summary>No figures at all.</summary>
    public static TopicWordWeights None { get; } = new([]);

    /// <summary>The codes of the topics that anything was learned of.</summary>
    public IEnumerable<string> Topics => _votes.Values.SelectMany(votes => votes).Select(vote => vote.Topic).Distinct();

    /// <summary>A line a stem: the stem, then topics with their weights in tenths, all between tabs.</summary>
    public static TopicWordWeights Read(TextReader lines)
    {
        var votes = new Dictionary<string, (string, double)[]>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            votes[parts[0]] = [.. parts.Skip(1).Select(Vote)];
        }

        return new TopicWordWeights(votes);
    }

    /// <summary>The votes by stem, for the topics that a regulation has.</summary>
    public Dictionary<string, (int Topic, double Weight)[]> For(IReadOnlyList<Topic> topics)
    {
        var places = topics.Select((topic, at) => (topic.Code, at))
            .ToDictionary(pair => pair.Code, pair => pair.at, StringComparer.Ordinal);
        return _votes.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Where(vote => places.ContainsKey(vote.Topic)).Select(vote => (places[vote.Topic], vote.Weight)).ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The part of a word that is looked up; empty where the word says nothing by itself.</summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word) =>
        word.Length < ShortestWord || word.ContainsAnyInRange('0', '9') ? [] : word[..Math.Min(word.Length, StemLength)];

    /// <summary>How much each of so many words counts: in a long story most of them are about something else.</summary>
    public static double Voice(int words) => Math.Min(1, Math.Sqrt(FullVoices / words));

    private static (string Topic, double Weight) Vote(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return (written[..colon], int.Parse(written.AsSpan(colon + 1), CultureInfo.InvariantCulture) / 10.0);
    }

    private static TopicWordWeights ReadDefault()
    {
        using var resource = typeof(TopicWordWeights).Assembly.GetManifestResourceStream("understanding/topic-words.tsv")
            ?? throw new InvalidOperationException("The trained figures are missing.");
        using var reader = new StreamReader(resource);
        return Read(reader);
    }
}
