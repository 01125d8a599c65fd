using System.Collections.Concurrent;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// What posts say and where they stand: a comment comes with the id of its post only. A post that cannot be had keeps no comment waiting.
/// </summary>
internal sealed class MaxPosts(MaxClient client, TimeProvider clock)
{
    private const int MostWords = 300;
    private const int MostPosts = 1000;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan NotAgain = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (PublicPost Post, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>Anything but words under a post is handed back as it came.</summary>
    public async Task<IncomingMessage> Complete(IncomingMessage said, CancellationToken stop)
    {
        try
        {
            return said is { Kind: IncomingKind.Comment or IncomingKind.CommentEdit, Public: { Post: { } post } word }
                ? said with { Public = word with { Post = await Of(post, stop) } }
                : said;
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            // The post is not as the platform promises: its words are an ornament, the comment counts without them.
            IgnoredUpdateMetrics.Broken(MaxChannel.ChannelName);
            return said;
        }
    }

    private async Task<PublicPost> Of(PublicPost bare, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(bare.Key, out var known) && known.Until > now)
        {
            return known.Post;
        }

        if (_known.Count >= MostPosts)
        {
            _known.Clear();
        }

        var maxResult = await client.GetMessage(bare.Key, stop);
        var post = maxResult is MaxResult<JsonElement>.Ok found ? Read(found.Value, bare) : bare;
        _known[bare.Key] = (post, now + (maxResult is MaxResult<JsonElement>.Ok ? Fresh : NotAgain));
        return post;
    }

    private static PublicPost Read(JsonElement message, PublicPost bare) => bare with
    {
        Link = message.Words("url"),
        Words = LongText.Shortened(VisibleText.Of(message.Find("body")?.Words("text")), MostWords),
    };
}
