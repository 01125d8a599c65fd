using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Answers and takes away comments in the community's name.</summary>
internal sealed class VkPublicSender(VkPublicClient client, ILogger<VkPublicSender> log)
{
    public PublicSide Can => new(Answers: true, Hides: client.CanManage);

    /// <summary>
    /// A long answer is several comments under the same one; the first stands for it. What fails for now begins anew, and the platform
    /// drops what it has.
    /// </summary>
    public async Task<DeliveryResult> Answer(OutgoingMessage message, CancellationToken stop)
    {
        if (VkCommentLink.Read(message.Regarding) is not { } original)
        {
            return new DeliveryResult.CommentUnavailable(CommentRefusal.CommentGone, "the key names no comment");
        }

        if (!client.CanAnswer(original.Under))
        {
            return new DeliveryResult.CommentUnavailable(CommentRefusal.NoRight, original.Under == VkUnder.SuggestedPost
                ? "a post that is only suggested has no comments; its author can be written to in private"
                : "under photos and videos only an administrator's key can answer: Vk__PageToken is not set");
        }

        if (message.Content.Files.Count > 0)
        {
            log.LogWarning("Outbox {Outbox}: the files of a public answer were skipped", message.OutboxId);
        }

        return await Answer(original, VkMessageSplitter.Pieces(message.Content.Text), message.OutboxId, stop);
    }

    /// <summary>What is gone already is as hidden as it can be: a repeat after a lost answer says the same.</summary>
    public async Task<DeliveryResult> Hide(OutgoingMessage message, CancellationToken stop)
    {
        if (VkCommentLink.Read(message.Regarding) is not { } word)
        {
            return new DeliveryResult.CommentUnavailable(CommentRefusal.CommentGone, "the key names no comment");
        }

        if (!client.CanManage)
        {
            return new DeliveryResult.CommentUnavailable(CommentRefusal.NoRight,
                "only an administrator's key can take a comment away: Vk__PageToken is not set");
        }

        return VkCommentErrorMapper.Of(await client.Delete(word, stop), byPageToken: true) switch
        {
            null or DeliveryResult.CommentUnavailable { No: CommentRefusal.CommentGone } => new DeliveryResult.Sent(null),
            var no => no,
        };
    }

    private async Task<DeliveryResult> Answer(VkCommentLink original, IEnumerable<string> pieces, long outboxId, CancellationToken stop)
    {
        DeliveryResult.Sent? first = null;
        foreach (var (part, piece) in pieces.Index())
        {
            var said = await client.Comment(original, piece, string.Create(CultureInfo.InvariantCulture, $"mcu-{outboxId}-{part}"), stop);
            if (VkCommentErrorMapper.Of(said, byPageToken: original.Under != VkUnder.Wall) is { } no)
            {
                return no;
            }

            first ??= new DeliveryResult.Sent(((VkResult<VkCommentLink>.Ok)said).Value.Key);
        }

        return first ?? (DeliveryResult)new DeliveryResult.Refused("there was nothing to say", Unreachable: false);
    }
}
