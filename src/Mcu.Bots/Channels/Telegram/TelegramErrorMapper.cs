using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>Maps the platform's errors to delivery results.</summary>
internal static class TelegramErrorMapper
{
    private static readonly string[] ChatIsGone =
    [
        "chat not found", "user is deactivated", "bot was kicked", "bot was blocked", "group chat was deactivated", "PEER_ID_INVALID",
        "CHAT_WRITE_FORBIDDEN", "not enough rights to send", "have no rights to send",
    ];

    private static readonly string[] MessageIsGone =
    [
        "message to edit not found", "message can't be edited", "there is no text in the message to edit", "MESSAGE_ID_INVALID",
        "message identifier is not specified",
    ];

    private static readonly string[] CommentIsGone = ["message to be replied not found", "message to reply not found",
        "message to delete not found"];

    private static readonly string[] RightIsMissing =
    [
        "not enough rights", "have no rights", "CHAT_WRITE_FORBIDDEN", "CHAT_ADMIN_REQUIRED", "CHAT_RESTRICTED", "message can't be deleted",
    ];

    private static readonly string[] ThreadIsGone = ["message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID", "TOPIC_CLOSED"];

    public static DeliveryResult DeliveryOf(TelegramResult<long?> telegramResult) => telegramResult switch
    {
        TelegramResult<long?>.Ok sent => new DeliveryResult.Sent(sent.Value?.ToString(CultureInfo.InvariantCulture)),
        TelegramResult<long?>.Refused no => DeliveryOf(no),
        TelegramResult<long?>.Unreachable silent => new DeliveryResult.RetryLater(null, silent.Why),
        _ => throw new InvalidOperationException("An answer of an unknown kind."),
    };

    /// <summary>An edit that changes nothing is done; an edit of a message that is gone wants a new message.</summary>
    public static DeliveryResult OfEdit(TelegramResult<long?> telegramResult, string messageId) => telegramResult switch
    {
        TelegramResult<long?>.Ok => new DeliveryResult.Sent(messageId),
        TelegramResult<long?>.Refused no when Says(no, "message is not modified") => new DeliveryResult.Sent(messageId),
        TelegramResult<long?>.Refused no when Says(no.Description, MessageIsGone) => new DeliveryResult.MessageMissing(no.Description),
        _ => DeliveryOf(telegramResult),
    };

    /// <summary>What became of something done under a comment.</summary>
    public static DeliveryResult InPublic(DeliveryResult deliveryResult) =>
        deliveryResult is DeliveryResult.ThreadMissing lost ? new DeliveryResult.CommentUnavailable(CommentRefusal.NoRight, lost.Why)
        : deliveryResult is not DeliveryResult.Refused no ? deliveryResult
        : Says(no.Why, CommentIsGone) ? new DeliveryResult.CommentUnavailable(CommentRefusal.CommentGone, no.Why)
        : Says(no.Why, RightIsMissing) ? new DeliveryResult.CommentUnavailable(CommentRefusal.NoRight, no.Why)
        : no.Unreachable ? new DeliveryResult.CommentUnavailable(CommentRefusal.PageClosed, no.Why)
        : no;

    /// <summary>A topic that is as it should be is done; where there can be none, its messages go to the chat itself.</summary>
    public static DeliveryResult OfTopic(TelegramResult<long?> telegramResult, string? topic) => telegramResult switch
    {
        TelegramResult<long?>.Ok made => new DeliveryResult.Sent(topic ?? made.Value?.ToString(CultureInfo.InvariantCulture)),
        TelegramResult<long?>.Refused no when topic is not null && Says(no, "TOPIC_NOT_MODIFIED") => new DeliveryResult.Sent(topic),
        _ => DeliveryOf(telegramResult) is DeliveryResult.Refused refused && (!refused.Unreachable || Says(refused.Why, RightIsMissing))
            ? new DeliveryResult.ThreadMissing(refused.Why) : DeliveryOf(telegramResult),
    };

    /// <summary>Nobody waits any longer for the answer to an old press.</summary>
    public static DeliveryResult OfPress(TelegramResult<long?> telegramResult) => telegramResult switch
    {
        TelegramResult<long?>.Ok => new DeliveryResult.Sent(null),
        TelegramResult<long?>.Refused no when Says(no, "query is too old") || Says(no, "query ID is invalid") =>
            new DeliveryResult.Sent(null),
        _ => DeliveryOf(telegramResult),
    };

    private static DeliveryResult DeliveryOf(TelegramResult<long?>.Refused no) => no switch
    {
        { MigrateTo: { } chat } => new DeliveryResult.Moved(chat.ToString(CultureInfo.InvariantCulture)),
        // The platform does not say what the wait is for, and writing elsewhere meanwhile makes it longer: the whole channel keeps it.
        { RetryAfter: { } wait } => new DeliveryResult.RetryLater(wait, no.Description, WholeChannel: true),
        { Code: 429 or >= 500 } => new DeliveryResult.RetryLater(null, no.Description),
        // No message is to blame for a wrong token: they all wait until it is mended.
        { BadToken: true } => new DeliveryResult.RetryLater(null, no.Description, WholeChannel: true),
        _ when Says(no.Description, ThreadIsGone) => new DeliveryResult.ThreadMissing(no.Description),
        { Code: 403 } => new DeliveryResult.Refused(no.Description, Unreachable: true),
        _ => new DeliveryResult.Refused(no.Description, Says(no.Description, ChatIsGone)),
    };

    private static bool Says(string why, string[] any) => any.Any(words => why.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool Says(TelegramResult<long?>.Refused no, string words) =>
        no.Description.Contains(words, StringComparison.OrdinalIgnoreCase);
}
