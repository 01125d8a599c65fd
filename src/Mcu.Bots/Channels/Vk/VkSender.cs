using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// Sends a new message, part by part. A part that fails for now ends the try; the next one begins anew, and the platform drops the parts
/// that it has by their keys.
/// </summary>
internal sealed class VkSender(VkClient client, VkFiles files, ILogger<VkSender> log)
{
    public async Task<DeliveryResult> Send(long peer, OutgoingMessage message, CancellationToken stop)
    {
        var parts = VkMessageSplitter.Of(message.Content);
        DeliveryResult.Sent? shown = null;
        DeliveryResult? refusal = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var sent = await SendPart(peer, parts[i], VkMessage.KeyOf(message.OutboxId, i), i == 0 ? ReplyTo(message) : null, stop);
            if (sent is DeliveryResult.Refused { Unreachable: false } no && parts[i].Files.Count > 0)
            {
                log.LogWarning("Outbox {Outbox}: part {Part} of {Parts} was skipped: {Why}", message.OutboxId, i + 1, parts.Count, no.Why);
                refusal = no;
            }
            else if (sent is not DeliveryResult.Sent done)
            {
                return sent;
            }
            else if (!parts[i].MoreButtons)
            {
                shown = done;
            }
        }

        return shown ?? refusal ?? new DeliveryResult.Refused("there was nothing to send", Unreachable: false);
    }

    private async Task<DeliveryResult> SendPart(long peer, VkPart part, int key, long? replyTo, CancellationToken stop)
    {
        try
        {
            var attached = await files.Attach(peer, part.Files, stop);
            if (part.Text.Length == 0 && attached.Count == 0 && part.Place is null)
            {
                return new DeliveryResult.Refused("the files are gone or too big", Unreachable: false);
            }

            var message = MessageOf(peer, part, key, attached, replyTo);
            var sent = VkErrorMapper.DeliveryOf(await client.Send(message, stop));

            // The message that it replies to may be gone: the words matter more than the thread.
            return sent is DeliveryResult.Refused { Unreachable: false } && replyTo is not null
                ? VkErrorMapper.DeliveryOf(await client.Send(message with { ReplyTo = null }, stop))
                : sent;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return new DeliveryResult.RetryLater(null, $"a file could not be brought: {fault.GetType().Name}");
        }
    }

    private static VkMessage MessageOf(long peer, VkPart part, int key, IReadOnlyList<string> attached, long? replyTo) =>
        new(peer, key, part.Text)
        {
            Attachments = attached,
            Place = part.Place,
            Keyboard = part.Buttons.Count > 0 ? VkKeyboard.Json(part.Buttons) : null,
            ReplyTo = replyTo,
        };

    private static long? ReplyTo(OutgoingMessage outgoing) =>
        long.TryParse(outgoing.Regarding, CultureInfo.InvariantCulture, out var message) ? message : null;
}
