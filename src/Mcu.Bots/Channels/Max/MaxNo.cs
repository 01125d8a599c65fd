using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>What the platform's answers mean for a parcel.</summary>
internal static class MaxNo
{
    private static readonly string[] ChatIsGone = ["dialog.suspended", "chat.denied", "dialog.not.found", "dialog.notfound", "chat.not.found", "user.not.found"];

    private static readonly string[] CommentsAreOff = ["disabled", "turned off", "switched off", "closed"];

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>The bytes have arrived and are being looked at: the same message is taken a little later.</summary>
    public static bool IsNotReady(Answer<string?> answer) => answer is Answer<string?>.Refused { Status: StatusCodes.Status400BadRequest } no
        && (no.Says("attachment.not.ready") || no.Says("not.processed"));

    public static Delivery DeliveryOf(Answer<string?> answer) => answer switch
    {
        Answer<string?>.Ok sent => new Delivery.Sent(sent.Value),
        Answer<string?>.Refused no => DeliveryOf(no),
        Answer<string?>.Unreachable silent => new Delivery.Later(null, silent.Why),
        _ => throw new InvalidOperationException("An answer of an unknown kind."),
    };

    /// <summary>A message that cannot be edited, because it is gone or too old, wants a new one.</summary>
    public static Delivery OfEdit(Answer<string?> answer, string messageId) => answer switch
    {
        Answer<string?>.Ok => new Delivery.Sent(messageId),
        Answer<string?>.Refused { Status: StatusCodes.Status200OK or StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound } no when !IsGone(no) =>
            new Delivery.CardLost(no.Why),
        _ => DeliveryOf(answer),
    };

    /// <summary>Nobody waits any longer for the answer to an old press.</summary>
    public static Delivery OfPress(Answer<string?> answer) => answer switch
    {
        Answer<string?>.Ok => new Delivery.Sent(null),
        Answer<string?>.Refused { Status: StatusCodes.Status200OK or StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound } => new Delivery.Sent(null),
        _ => DeliveryOf(answer),
    };

    /// <summary>The pages of the platform name no codes for comments: the status and the words have to do.</summary>
    public static Delivery OfComment(Answer<string?> answer) => answer switch
    {
        Answer<string?>.Refused no when DeliveryOf(no) is Delivery.Refused && PublicNoOf(no) is { } reason => new Delivery.Closed(reason, no.Why),
        _ => DeliveryOf(answer),
    };

    private static PublicNo? PublicNoOf(Answer<string?>.Refused no) => no.Status switch
    {
        _ when no.Says("comment") && CommentsAreOff.Any(no.Says) => PublicNo.CommentsOff,
        StatusCodes.Status403Forbidden => PublicNo.NoRight,
        StatusCodes.Status404NotFound => no.Says("chat") ? PublicNo.PageClosed : PublicNo.CommentGone,
        StatusCodes.Status200OK => PublicNo.CommentGone,
        _ => null,
    };

    private static Delivery DeliveryOf(Answer<string?>.Refused no) => no switch
    {
        // No message is to blame for a wrong token: they all wait until it is mended.
        { BadToken: true } => new Delivery.Later(null, no.Why, WholeChannel: true),

        // The platform counts all our requests of a second together.
        { Status: StatusCodes.Status429TooManyRequests } => new Delivery.Later(no.RetryAfter ?? Second, no.Why, WholeChannel: true),
        { Status: >= StatusCodes.Status500InternalServerError } => new Delivery.Later(no.RetryAfter, no.Why),
        { Status: StatusCodes.Status403Forbidden } => new Delivery.Refused(no.Why, Unreachable: true),
        _ => new Delivery.Refused(no.Why, IsGone(no)),
    };

    private static bool IsGone(Answer<string?>.Refused no) => ChatIsGone.Any(no.Says);
}
