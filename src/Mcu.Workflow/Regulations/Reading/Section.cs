using YamlDotNet.RepresentationModel;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// One mapping of the file. Every key that is asked for becomes a known one; <see cref="Close"/> then finds those nobody asked for.
/// </summary>
internal sealed class Section(YamlMappingNode node, string path, ProblemList problems)
{
    private readonly HashSet<string> _known = [];

    public int Line => (int)node.Start.Line;

    public string Path => path;

    public ProblemList Problems => problems;

    /// <summary>The keys as written, for a section whose keys are names of things.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>The value under a key, or null when the key is absent or has nothing after its colon.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) && !IsEmpty(value) ? value : null;
    }

    /// <summary>Reports a fault at a key, on the line of the value, else of the key, else of the section.</summary>
    public void Fault(string key, string expected)
    {
        var found = node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode name && name.Value == key);
        var line = found.Value is null ? Line : (int)(IsEmpty(found.Value) ? found.Key : found.Value).Start.Line;
        problems.Add(line, PathOf(key), expected);
    }

    /// <summary>The section under a key; null when it is absent or is no section.</summary>
    public Section? Part(string key, bool required)
    {
        switch (Find(key))
        {
            case YamlMappingNode map:
                return new Section(map, PathOf(key), problems);
            case null when !required:
                return null;
            case var other:
                Fault(key, other is null ? Expected.Key : Expected.Section);
                return null;
        }
    }

    /// <summary>The sections listed under a key.</summary>
    public IReadOnlyList<Section> Parts(string key)
    {
        var parts = new List<Section>();
        foreach (var (item, place) in this.Items(key))
        {
            if (item is YamlMappingNode map)
            {
                parts.Add(new Section(map, place, problems));
            }
            else
            {
                problems.Add((int)item.Start.Line, place, Expected.Section);
            }
        }

        return parts;
    }

    /// <summary>Reports the keys that nobody asked for, each with the known key it resembles.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !_known.Contains(name)))
        {
            var typed = (key as YamlScalarNode)?.Value ?? "?";
            problems.Add((int)key.Start.Line, PathOf(typed), Expected.UnknownKey(Nearest.To(typed, _known)));
        }
    }

    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static bool IsEmpty(YamlNode value) =>
        value is YamlScalarNode { Value: null or "" or "~" or "null", Style: YamlDotNet.Core.ScalarStyle.Plain };
}
