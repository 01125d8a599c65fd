using System.Collections.Concurrent;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// What we do under comments: answer them, take them away. The platform cannot hide a comment, and one that is gone does not come back.
/// </summary>
internal sealed class MaxComments(MaxClient client, ILogger<MaxComments> log)
{
    private const int MostBrokenOff = 1000;
    private readonly ConcurrentDictionary<long, (int Pieces, string? First)> _brokenOff = new();

    /// <summary>A comment is words only. What is longer than the platform takes goes on in further answers to the same comment.</summary>
    /// <returns>With the key of the first of them.</returns>
    public async Task<DeliveryResult> Answer(OutgoingMessage message, CancellationToken stop)
    {
        if (MaxCommentKey.Parse(message.Regarding) is not { } original)
        {
            return Unknown;
        }

        if (message.Content.Files.Count > 0)
        {
            log.LogWarning("Outbox {Outbox}: files were skipped, comments on this platform are text only", message.OutboxId);
        }

        var (done, first) = _brokenOff.GetValueOrDefault(message.OutboxId);
        foreach (var piece in LongText.Pieces(message.Content.Text, MaxMessageSplitter.MostText).Skip(done))
        {
            var maxResult = await client.Comment(original.Post, new NewComment(piece, new MessageLink("reply", original.Comment)), stop);
            if (maxResult is not MaxResult<string?>.Ok ok)
            {
                Remember(message.OutboxId, done, first);
                return MaxErrorMapper.OfComment(maxResult);
            }

            first ??= ok.Value is { } id ? (original with { Comment = id }).ToString() : null;
            done++;
        }

        _brokenOff.TryRemove(message.OutboxId, out _);
        return new DeliveryResult.Sent(first);
    }

    public async Task<DeliveryResult> Remove(OutgoingMessage message, CancellationToken stop) =>
        MaxCommentKey.Parse(message.Regarding) is { } key
        ? MaxErrorMapper.OfComment(await client.RemoveComment(key.Post, key.Comment, stop))
        : Unknown;

    private static DeliveryResult.Refused Unknown => new("a comment is named by its post and its id", Unreachable: false);

    /// <summary>Memory is enough: after a crash a piece may come twice.</summary>
    private void Remember(long outboxId, int done, string? first)
    {
        if (_brokenOff.Count >= MostBrokenOff)
        {
            _brokenOff.Clear();
        }

        _brokenOff[outboxId] = (done, first);
    }
}
