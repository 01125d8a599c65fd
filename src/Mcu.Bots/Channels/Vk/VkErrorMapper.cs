using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Maps the platform's errors to delivery results.</summary>
internal static class VkErrorMapper
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    public static DeliveryResult DeliveryOf(VkResult<long> answer) => answer switch
    {
        VkResult<long>.Ok sent => new DeliveryResult.Sent(sent.Value.ToString(CultureInfo.InvariantCulture)),
        VkResult<long>.Refused no => DeliveryOf(no.Code, $"{no.Code} {no.Why}"),
        VkResult<long>.Unreachable silent => new DeliveryResult.RetryLater(null, silent.Why),
        _ => throw new InvalidOperationException("An answer of an unknown kind."),
    };

    /// <summary>An edit of a message that is gone or too old wants a new message.</summary>
    public static DeliveryResult OfEdit(VkResult<long> answer, string messageId) => answer switch
    {
        VkResult<long>.Ok => new DeliveryResult.Sent(messageId),
        VkResult<long>.Refused no when VkCodes.IsMessageLost(no.Code) => new DeliveryResult.MessageMissing($"{no.Code} {no.Why}"),
        _ => DeliveryOf(answer),
    };

    /// <summary>A press lives for a minute; later nobody waits for its answer.</summary>
    public static DeliveryResult OfPress(VkResult<long> answer) => answer switch
    {
        VkResult<long>.Ok => new DeliveryResult.Sent(null),
        VkResult<long>.Refused no when !VkCodes.IsTemporary(no.Code) && !VkCodes.IsBadToken(no.Code) => new DeliveryResult.Sent(null),
        _ => DeliveryOf(answer),
    };

    private static DeliveryResult DeliveryOf(int code, string why) => code switch
    {
        VkCodes.TooManyPerSecond => new DeliveryResult.RetryLater(OneSecond, why, WholeChannel: true),
        _ when VkCodes.IsTemporary(code) || VkCodes.IsBadToken(code) =>
            new DeliveryResult.RetryLater(null, why, WholeChannel: VkCodes.IsBadToken(code) || VkCodes.IsOfTheWholeChannel(code)),
        _ => new DeliveryResult.Refused(why, VkCodes.IsUnreachable(code)),
    };
}
