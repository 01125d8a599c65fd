using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Answers and takes away comments in the community's name.</summary>
internal sealed class VkPublicSender(VkPublicClient client, ILogger<VkPublicSender> log)
{
    public PublicSide Can => new(Answers: true, Hides: client.CanManage);

    /// <summary>A long answer is several comments under the same one; the first stands for it. What fails for now begins anew, and the platform drops what it has.</summary>
    public async Task<Delivery> Answer(Parcel parcel, CancellationToken stop)
    {
        if (VkWord.Read(parcel.Regarding) is not { } original)
        {
            return new Delivery.Closed(PublicNo.CommentGone, "the key names no comment");
        }

        if (!client.CanAnswer(original.Under))
        {
            return new Delivery.Closed(PublicNo.NoRight, original.Under == VkUnder.SuggestedPost
                ? "a post that is only suggested has no comments; its author can be written to in private"
                : "under photos and videos only an administrator's key can answer: Vk__PageToken is not set");
        }

        if (parcel.Content.Files.Count > 0)
        {
            log.LogWarning("Outbox {Outbox}: the files of a public answer were left out", parcel.OutboxId);
        }

        return await Answer(original, VkParts.Pieces(parcel.Content.Text), parcel.OutboxId, stop);
    }

    /// <summary>What is gone already is as hidden as it can be: a repeat after a lost answer says the same.</summary>
    public async Task<Delivery> Hide(Parcel parcel, CancellationToken stop)
    {
        if (VkWord.Read(parcel.Regarding) is not { } word)
        {
            return new Delivery.Closed(PublicNo.CommentGone, "the key names no comment");
        }

        if (!client.CanManage)
        {
            return new Delivery.Closed(PublicNo.NoRight, "only an administrator's key can take a comment away: Vk__PageToken is not set");
        }

        return VkPublicNo.Of(await client.Delete(word, stop), byPageToken: true) switch
        {
            null or Delivery.Closed { No: PublicNo.CommentGone } => new Delivery.Sent(null),
            var no => no,
        };
    }

    private async Task<Delivery> Answer(VkWord original, IEnumerable<string> pieces, long outboxId, CancellationToken stop)
    {
        Delivery.Sent? first = null;
        foreach (var (part, piece) in pieces.Index())
        {
            var said = await client.Comment(original, piece, string.Create(CultureInfo.InvariantCulture, $"mcu-{outboxId}-{part}"), stop);
            if (VkPublicNo.Of(said, byPageToken: original.Under != VkUnder.Wall) is { } no)
            {
                return no;
            }

            first ??= new Delivery.Sent(((VkAnswer<VkWord>.Ok)said).Value.Key);
        }

        return first ?? (Delivery)new Delivery.Refused("there was nothing to say", Unreachable: false);
    }
}
