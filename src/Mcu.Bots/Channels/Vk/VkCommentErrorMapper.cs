using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>What the platform's no means under a comment.</summary>
internal static class VkCommentErrorMapper
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <param name="byPageToken">The administrator's key was used: its troubles say nothing of the community's key, so nobody else waits
    /// for them.</param>
    /// <returns>Null when it was a yes.</returns>
    public static DeliveryResult? Of<T>(VkResult<T> answer, bool byPageToken) => answer switch
    {
        VkResult<T>.Refused no => Of(no.Code, $"{no.Code} {no.Why}", byPageToken),
        VkResult<T>.Unreachable silent => new DeliveryResult.RetryLater(null, silent.Why),
        _ => null,
    };

    private static DeliveryResult Of(int code, string why, bool byPageToken) => code switch
    {
        VkCodes.TooManyPerSecond => new DeliveryResult.RetryLater(OneSecond, why, WholeChannel: !byPageToken),

        // 27 is also said of a method that is not for this kind of key: no reason to hold back what people are written in private.
        4 or 5 when !byPageToken => new DeliveryResult.RetryLater(null, why, WholeChannel: true),
        4 or 5 or 27 or 28 => new DeliveryResult.CommentUnavailable(CommentRefusal.NoRight, why),
        VkCodes.TooManyReplies => new DeliveryResult.RetryLater(null, why),
        _ when VkCodes.IsTemporary(code) =>
            new DeliveryResult.RetryLater(null, why, WholeChannel: !byPageToken && VkCodes.IsOfTheWholeChannel(code)),
        _ when NoOf(code, why) is { } no => new DeliveryResult.CommentUnavailable(no, why),
        _ => new DeliveryResult.Refused(why, Unreachable: false),
    };

    /// <summary>
    /// Of a post that was deleted the platform says 100, 104 or 210, or 15 with words about it; 15 without them is about our rights.
    /// </summary>
    private static CommentRefusal? NoOf(int code, string why) => code switch
    {
        212 or 213 or 801 => CommentRefusal.CommentsOff,
        19 or 203 => CommentRefusal.PageClosed,
        VkCodes.WrongParameter or 104 or 210 => CommentRefusal.CommentGone,
        VkCodes.AccessDenied when why.Contains("not found", StringComparison.OrdinalIgnoreCase) => CommentRefusal.CommentGone,
        VkCodes.NoPermission or VkCodes.AccessDenied or VkCodes.NoRightToMethod or 183 or 200 or 204 or 211 or 214 =>
            CommentRefusal.NoRight,
        _ => null,
    };
}
