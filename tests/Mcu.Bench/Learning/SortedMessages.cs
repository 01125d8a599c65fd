namespace Mcu.Bench.Learning;

/// <summary>A message that people have sorted, and the places of the topics that are right for it.</summary>
internal sealed record SortedMessage(string Text, int[] Topics, string Label)
{
    /// <summary>Of five parts, the same for the same words: what was learned by is never asked again, not even in another copy.</summary>
    public int Part { get; } = (int)(Fingerprint(Text) % 5);

    // Not string.GetHashCode: that one differs from run to run.
    private static uint Fingerprint(string text)
    {
        var print = 2166136261u;
        foreach (var letter in text.Where(char.IsLetter))
        {
            print = (print ^ char.ToLowerInvariant(letter)) * 16777619u;
        }

        return print;
    }
}

/// <summary>
/// Reads a table of messages beside a table of its labels: the first line names the column and <c>topics</c>, each other line a label and
/// the codes of the topics that are right for it, with commas between. Messages under other labels are left out.
/// </summary>
internal static class SortedMessages
{
    public static List<SortedMessage> Read(string messages, string labels, IReadOnlyList<string> codes)
    {
        var lines = File.ReadAllLines(labels);
        var right = lines.Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => Places(parts[1], codes), StringComparer.Ordinal);
        return [.. MessageFile.Read(messages, lines[0].Split('\t')[0])
            .Where(row => right.ContainsKey(row.Label))
            .Select(row => new SortedMessage(row.Text, right[row.Label], row.Label))];
    }

    private static int[] Places(string topics, IReadOnlyList<string> codes) =>
        [.. topics.Split(',').Select(code => codes.Index().First(pair => pair.Item == code).Index)];
}
