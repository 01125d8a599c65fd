using System.Globalization;

namespace Mcu.Bots.Channels.Vk;

/// <summary>What the platform's answers mean for a parcel.</summary>
internal static class VkNo
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    public static Delivery DeliveryOf(VkAnswer<long> answer) => answer switch
    {
        VkAnswer<long>.Ok sent => new Delivery.Sent(sent.Value.ToString(CultureInfo.InvariantCulture)),
        VkAnswer<long>.Refused no => DeliveryOf(no.Code, $"{no.Code} {no.Why}"),
        VkAnswer<long>.Unreachable silent => new Delivery.Later(null, silent.Why),
        _ => throw new InvalidOperationException("An answer of an unknown kind."),
    };

    /// <summary>An edit of a message that is gone or too old wants a new message.</summary>
    public static Delivery OfEdit(VkAnswer<long> answer, string messageId) => answer switch
    {
        VkAnswer<long>.Ok => new Delivery.Sent(messageId),
        VkAnswer<long>.Refused no when VkCodes.IsMessageLost(no.Code) => new Delivery.CardLost($"{no.Code} {no.Why}"),
        _ => DeliveryOf(answer),
    };

    /// <summary>A press lives for a minute; later nobody waits for its answer.</summary>
    public static Delivery OfPress(VkAnswer<long> answer) => answer switch
    {
        VkAnswer<long>.Ok => new Delivery.Sent(null),
        VkAnswer<long>.Refused no when !VkCodes.IsTemporary(no.Code) && !VkCodes.IsBadToken(no.Code) => new Delivery.Sent(null),
        _ => DeliveryOf(answer),
    };

    private static Delivery DeliveryOf(int code, string why) => code switch
    {
        VkCodes.TooManyPerSecond => new Delivery.Later(OneSecond, why, WholeChannel: true),
        _ when VkCodes.IsTemporary(code) || VkCodes.IsBadToken(code) =>
            new Delivery.Later(null, why, WholeChannel: VkCodes.IsBadToken(code) || VkCodes.IsOfTheWholeChannel(code)),
        _ => new Delivery.Refused(why, VkCodes.IsUnreachable(code)),
    };
}
