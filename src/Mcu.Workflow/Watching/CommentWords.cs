using Mcu.Workflow.Understanding;
using YamlDotNet.Serialization;

namespace Mcu.Workflow.Watching;

/// <summary>Stems of one kind from <c>comment-words.yaml</c>; safe for many threads.</summary>
internal sealed class CommentWords
{
    private static readonly Dictionary<string, string[]> Shipped = Read();
    private readonly PhraseFinder _finder;

    public CommentWords(string kind) => _finder = new PhraseFinder(Shipped[kind]);

    /// <summary>The first words of this kind as they stand in the text, or null.</summary>
    public string? Find(string text)
    {
        (int First, int Last)? found = null;
        _finder.Find(text, (_, first, last) => found ??= (first, last));
        return found is { } at ? Quote(text, at.First, at.Last) : null;
    }

    private static string Quote(string text, int first, int last)
    {
        var (start, end) = (-1, 0);
        var words = new PlainWords(text);
        while (words.Next() && words.Position <= last)
        {
            start = start < 0 && words.Position >= first ? words.Place.Start.Value : start;
            end = words.Place.End.Value;
        }

        return text[start..end];
    }

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(CommentWords).Assembly.GetManifestResourceStream("watching/comment-words.yaml")
            ?? throw new InvalidOperationException("The words of comments are missing.");
        using var text = new StreamReader(stream);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string[]>>(text);
    }
}
