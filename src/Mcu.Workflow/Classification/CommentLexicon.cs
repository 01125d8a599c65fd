using Mcu.Workflow.TextAnalysis;
using YamlDotNet.Serialization;

namespace Mcu.Workflow.Classification;

/// <summary>Stems of one kind, prepared once; safe for many threads.</summary>
internal sealed class CommentLexicon
{
    private static readonly Dictionary<string, string[]> Shipped = Read();
    private readonly PhraseFinder _finder;

    private CommentLexicon(IReadOnlyList<string> stems) => _finder = new PhraseFinder(stems);

    /// <summary>The stems of a part of <c>comment-words.yaml</c>.</summary>
    public static CommentLexicon Named(string part) => new(Shipped[part]);

    public static CommentLexicon Of(IReadOnlyList<string> stems) => new(stems);

    /// <summary>Every part that ships, for tests.</summary>
    internal static IReadOnlyDictionary<string, string[]> Parts => Shipped;

    /// <summary>The first words of this kind as they stand in the text, or null.</summary>
    public string? Quote(string text)
    {
        (int First, int Last)? found = null;
        _finder.Find(text, (_, first, last) => found ??= (first, last));
        return found is { } at ? TextPlaces.Quote(text, at.First, at.Last) : null;
    }

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(CommentLexicon).Assembly.GetManifestResourceStream("watching/comment-words.yaml")
            ?? throw new InvalidOperationException("The words of comments are missing.");
        using var text = new StreamReader(stream);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string[]>>(text);
    }
}
