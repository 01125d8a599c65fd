using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>Which post is meant: by its code, its name, or a beginning that only one has.</summary>
internal static class PostFinder
{
    public static Post? Exactly(Regulation regulation, string words) =>
        regulation.PostOf(words) is { } coded
        ? coded : Only(regulation.Posts.Where(post => Same(post.Name, words) || Same(post.NameEn, words)));

    public static Post? Find(Regulation regulation, string words) =>
        Exactly(regulation, words)
        ?? Only(regulation.Posts.Where(post => NameMatch.Begins(post.Name, words) || NameMatch.Begins(post.NameEn ?? "", words)));

    /// <summary>The same at the beginning of the words: the longest beginning that means one.</summary>
    public static (Post? Post, string After) AtBeginning(Regulation regulation, string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var taken = parts.Length; taken > 0; taken--)
        {
            if (Find(regulation, string.Join(' ', parts.Take(taken)).TrimEnd(',', ':', ';')) is { } post)
            {
                return (post, string.Join(' ', parts.Skip(taken)).TrimStart('-', '–', '—', ' '));
            }
        }

        return (null, words);
    }

    private static Post? Only(IEnumerable<Post> posts) => posts.Take(2).ToList() is [var one] ? one : null;

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
