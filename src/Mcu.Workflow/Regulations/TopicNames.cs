using System.Runtime.CompilerServices;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Regulations;

/// <summary>Finds topics by what they are or were called. Case, ё, spaces and the star of earlier classifiers do not matter.</summary>
internal static class TopicNames
{
    private const char Star = '★';

    // Beside the list and not in the regulation: a copy of it with other topics must not keep the names of these.
    private static readonly ConditionalWeakTable<IReadOnlyList<Topic>, Dictionary<string, Topic>> Known = [];

    public static Topic? Find(IReadOnlyList<Topic> topics, string text) => Known.GetValue(topics, Index).GetValueOrDefault(Plain(text));

    /// <summary>Every name of a topic, the one that people read first.</summary>
    public static IEnumerable<string> Of(Topic topic) => new[] { topic.Shown, topic.Name }.Concat(topic.Aliases).Distinct();

    /// <summary>A name as names are compared.</summary>
    public static string Plain(string name) => string.Join(
        ' ', string.Concat(LookAlikeLetters.Fold(name).Select(Stem.Plain))
            .Split([' ', '\t', '\n', '\r', '\u00a0', Star], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, Topic> Index(IReadOnlyList<Topic> topics)
    {
        var index = new Dictionary<string, Topic>(StringComparer.Ordinal);
        foreach (var (name, topic) in topics.SelectMany(topic => Of(topic).Select(name => (name, topic))))
        {
            index.TryAdd(Plain(name), topic);
        }

        return index;
    }
}
