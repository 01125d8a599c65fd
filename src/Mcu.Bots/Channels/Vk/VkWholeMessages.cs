using System.Text.Json;

namespace Mcu.Bots.Channels.Vk;

/// <summary>An event may show a part of a message only (<c>is_cropped</c>): then the whole is asked for before it is taken.</summary>
internal sealed class VkWholeMessages(VkClient client, ILogger<VkWholeMessages> log)
{
    /// <returns>Null where the event shows the whole, and where the whole cannot be had: then the sender is told that a part was not
    /// read.</returns>
    public async Task<JsonElement?> Of(JsonElement update, CancellationToken stop)
    {
        if (CroppedIn(update) is not { } message || message.Number("peer_id") is not { } peer)
        {
            return null;
        }

        var whole = message.Number("conversation_message_id") is { } number ? Found(await client.GetMessage(peer, number, stop)) : null;
        whole ??= message.Number("id") is > 0 and var id ? Found(await client.GetMessage(id, stop)) : null;
        if (whole is null)
        {
            log.LogWarning("The platform sent a truncated message and did not return the full one");
        }

        return whole;
    }

    private static JsonElement? CroppedIn(JsonElement update)
    {
        var message = update.Words("type") is "message_new" or "message_edit" && update.Find("object") is { } body
            ? body.Find("message") ?? body : default;
        return VkReader.IsCropped(message) ? message : null;
    }

    private static JsonElement? Found(VkResult<JsonElement?> answer) =>
        answer is VkResult<JsonElement?>.Ok { Value: { ValueKind: JsonValueKind.Object } message } ? message : null;
}
