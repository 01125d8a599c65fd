using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>Maps the platform's errors to delivery results.</summary>
internal static class MaxErrorMapper
{
    private static readonly string[] ChatIsGone = ["dialog.suspended", "chat.denied", "dialog.not.found", "dialog.notfound",
        "chat.not.found", "user.not.found"];

    private static readonly string[] CommentsAreOff = ["disabled", "turned off", "switched off", "closed"];

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>The bytes have arrived and are being looked at: the same message is taken a little later.</summary>
    public static bool IsNotReady(MaxResult<string?> maxResult) =>
        maxResult is MaxResult<string?>.Refused { Status: StatusCodes.Status400BadRequest } no
        && (no.Says("attachment.not.ready") || no.Says("not.processed"));

    public static DeliveryResult DeliveryOf(MaxResult<string?> maxResult) => maxResult switch
    {
        MaxResult<string?>.Ok sent => new DeliveryResult.Sent(sent.Value),
        MaxResult<string?>.Refused no => DeliveryOf(no),
        MaxResult<string?>.Unreachable silent => new DeliveryResult.RetryLater(null, silent.Why),
        _ => throw new InvalidOperationException("An answer of an unknown kind."),
    };

    /// <summary>A message that cannot be edited, because it is gone or too old, wants a new one.</summary>
    public static DeliveryResult OfEdit(MaxResult<string?> maxResult, string messageId) => maxResult switch
    {
        MaxResult<string?>.Ok => new DeliveryResult.Sent(messageId),
        MaxResult<string?>.Refused
        {
            Status: StatusCodes.Status200OK or StatusCodes.Status400BadRequest
            or StatusCodes.Status404NotFound
        } no when !IsGone(no) =>
            new DeliveryResult.MessageMissing(no.Why),
        _ => DeliveryOf(maxResult),
    };

    /// <summary>Nobody waits any longer for the answer to an old press.</summary>
    public static DeliveryResult OfPress(MaxResult<string?> maxResult) => maxResult switch
    {
        MaxResult<string?>.Ok => new DeliveryResult.Sent(null),
        MaxResult<string?>.Refused
        {
            Status: StatusCodes.Status200OK or StatusCodes.Status400BadRequest
            or StatusCodes.Status404NotFound
        } => new DeliveryResult.Sent(null),
        _ => DeliveryOf(maxResult),
    };

    /// <summary>The pages of the platform name no codes for comments: the status and the words have to do.</summary>
    public static DeliveryResult OfComment(MaxResult<string?> maxResult) => maxResult switch
    {
        MaxResult<string?>.Refused no when DeliveryOf(no) is DeliveryResult.Refused && PublicNoOf(no) is { } reason =>
            new DeliveryResult.CommentUnavailable(reason, no.Why),
        _ => DeliveryOf(maxResult),
    };

    private static CommentRefusal? PublicNoOf(MaxResult<string?>.Refused no) => no.Status switch
    {
        _ when no.Says("comment") && CommentsAreOff.Any(no.Says) => CommentRefusal.CommentsOff,
        StatusCodes.Status403Forbidden => CommentRefusal.NoRight,
        StatusCodes.Status404NotFound => no.Says("chat") ? CommentRefusal.PageClosed : CommentRefusal.CommentGone,
        StatusCodes.Status200OK => CommentRefusal.CommentGone,
        _ => null,
    };

    private static DeliveryResult DeliveryOf(MaxResult<string?>.Refused no) => no switch
    {
        // No message is to blame for a wrong token: they all wait until it is mended.
        { BadToken: true } => new DeliveryResult.RetryLater(null, no.Why, WholeChannel: true),

        // The platform counts all our requests of a second together.
        { Status: StatusCodes.Status429TooManyRequests } =>
            new DeliveryResult.RetryLater(no.RetryAfter ?? Second, no.Why, WholeChannel: true),
        { Status: >= StatusCodes.Status500InternalServerError } => new DeliveryResult.RetryLater(no.RetryAfter, no.Why),
        { Status: StatusCodes.Status403Forbidden } => new DeliveryResult.Refused(no.Why, Unreachable: true),
        _ => new DeliveryResult.Refused(no.Why, IsGone(no)),
    };

    private static bool IsGone(MaxResult<string?>.Refused no) => ChatIsGone.Any(no.Says);
}
