using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// How the things begin under which comments stand; kept in memory only. Posts are remembered as they are published. Of older ones, of
/// photos and videos the platform tells only an administrator's key; without it their words stay empty, and the card has the link.
/// </summary>
internal sealed class VkPosts(VkPublicClient client)
{
    private const int MostKept = 5000;
    private const int MostAsked = 100;
    private const int MostWords = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public static string Beginning(string words) => LongText.Shortened(VisibleText.Line(words, VisibleText.MostBytes), MostWords);

    public void Remember(PublicPost post) => Keep([KeyValuePair.Create(post.Key, post.Words)]);

    /// <summary>Without an answer of the platform the comments go on without: what residents say matters more.</summary>
    public async Task<IReadOnlyList<IncomingMessage>> Describe(IReadOnlyList<IncomingMessage> batch, CancellationToken stop)
    {
        if (client.CanManage)
        {
            var unknown = batch.Where(i => i.Kind != IncomingKind.CommentGone).Select(i => i.Public?.Post?.Key).OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(key => Of(key) is null).Take(MostAsked).Select(key => VkCommentLink.Read(key)!.Value);
            foreach (var kind in unknown.GroupBy(thing => thing.Under).ToList())
            {
                Keep(await client.WordsOf(kind.Key, [.. kind], stop) is VkResult<IReadOnlyList<KeyValuePair<string, string>>>.Ok
                { Value: var found } ? found : []);
            }
        }

        return [.. batch.Select(Described)];
    }

    private IncomingMessage Described(IncomingMessage message) => message.Public is { Post: { } post } word && Of(post.Key) is { } words
        ? message with { Public = word with { Post = post with { Words = words } } }
        : message;

    private string? Of(string key)
    {
        lock (_gate)
        {
            return _words.GetValueOrDefault(key);
        }
    }

    private void Keep(IReadOnlyCollection<KeyValuePair<string, string>> found)
    {
        lock (_gate)
        {
            if (_words.Count + found.Count > MostKept)
            {
                _words.Clear();
            }

            foreach (var (key, words) in found)
            {
                _words[key] = Beginning(words);
            }
        }
    }
}
