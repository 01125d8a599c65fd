using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// Sends a new message, part by part. A part that fails for now ends the try; the next one begins anew, and the platform drops the parts
/// that it has by their keys.
/// </summary>
internal sealed class VkSender(VkClient client, VkFiles files, ILogger<VkSender> log)
{
    public async Task<Delivery> Send(long peer, Parcel parcel, CancellationToken stop)
    {
        var parts = VkParts.Of(parcel.Content);
        Delivery.Sent? shown = null;
        Delivery? refusal = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var sent = await SendPart(peer, parts[i], VkMessage.KeyOf(parcel.OutboxId, i), i == 0 ? ReplyTo(parcel) : null, stop);
            if (sent is Delivery.Refused { Unreachable: false } no && parts[i].Files.Count > 0)
            {
                log.LogWarning("Outbox {Outbox}: part {Part} of {Parts} was left out: {Why}", parcel.OutboxId, i + 1, parts.Count, no.Why);
                refusal = no;
            }
            else if (sent is not Delivery.Sent done)
            {
                return sent;
            }
            else if (!parts[i].MoreButtons)
            {
                shown = done;
            }
        }

        return shown ?? refusal ?? new Delivery.Refused("there was nothing to send", Unreachable: false);
    }

    private async Task<Delivery> SendPart(long peer, VkPart part, int key, long? replyTo, CancellationToken stop)
    {
        try
        {
            var attached = await files.Attach(peer, part.Files, stop);
            if (part.Text.Length == 0 && attached.Count == 0 && part.Place is null)
            {
                return new Delivery.Refused("the files are gone or too big", Unreachable: false);
            }

            var message = MessageOf(peer, part, key, attached, replyTo);
            var sent = VkNo.DeliveryOf(await client.Send(message, stop));

            // The message that it replies to may be gone: the words matter more than the thread.
            return sent is Delivery.Refused { Unreachable: false } && replyTo is not null
                ? VkNo.DeliveryOf(await client.Send(message with { ReplyTo = null }, stop))
                : sent;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return new Delivery.Later(null, $"a file could not be brought: {fault.GetType().Name}");
        }
    }

    private static VkMessage MessageOf(long peer, VkPart part, int key, IReadOnlyList<string> attached, long? replyTo) => new(peer, key, part.Text)
    {
        Attachments = attached,
        Place = part.Place,
        Keyboard = part.Buttons.Count > 0 ? VkKeyboard.Json(part.Buttons) : null,
        ReplyTo = replyTo,
    };

    private static long? ReplyTo(Parcel parcel) => long.TryParse(parcel.Regarding, CultureInfo.InvariantCulture, out var message) ? message : null;
}
