using System.Globalization;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>What the platform's answers mean for a parcel.</summary>
internal static class TelegramNo
{
    private static readonly string[] ChatIsGone =
    [
        "chat not found", "user is deactivated", "bot was kicked", "bot was blocked", "group chat was deactivated", "PEER_ID_INVALID",
        "CHAT_WRITE_FORBIDDEN", "not enough rights to send", "have no rights to send",
    ];

    private static readonly string[] MessageIsGone =
    [
        "message to edit not found", "message can't be edited", "there is no text in the message to edit", "MESSAGE_ID_INVALID", "message identifier is not specified",
    ];

    private static readonly string[] CommentIsGone = ["message to be replied not found", "message to reply not found", "message to delete not found"];

    private static readonly string[] RightIsMissing =
    [
        "not enough rights", "have no rights", "CHAT_WRITE_FORBIDDEN", "CHAT_ADMIN_REQUIRED", "CHAT_RESTRICTED", "message can't be deleted",
    ];

    private static readonly string[] ThreadIsGone = ["message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID", "TOPIC_CLOSED"];

    public static Delivery DeliveryOf(Answer<long?> answer) => answer switch
    {
        Answer<long?>.Ok sent => new Delivery.Sent(sent.Value?.ToString(CultureInfo.InvariantCulture)),
        Answer<long?>.Refused no => DeliveryOf(no),
        Answer<long?>.Unreachable silent => new Delivery.Later(null, silent.Why),
        _ => throw new InvalidOperationException("An answer of an unknown kind."),
    };

    /// <summary>An edit that changes nothing is done; an edit of a message that is gone wants a new message.</summary>
    public static Delivery OfEdit(Answer<long?> answer, string messageId) => answer switch
    {
        Answer<long?>.Ok => new Delivery.Sent(messageId),
        Answer<long?>.Refused no when Says(no, "message is not modified") => new Delivery.Sent(messageId),
        Answer<long?>.Refused no when Says(no.Description, MessageIsGone) => new Delivery.CardLost(no.Description),
        _ => DeliveryOf(answer),
    };

    /// <summary>What became of something done under a comment.</summary>
    public static Delivery InPublic(Delivery delivery) => delivery is Delivery.ThreadLost lost ? new Delivery.Closed(PublicNo.NoRight, lost.Why)
        : delivery is not Delivery.Refused no ? delivery
        : Says(no.Why, CommentIsGone) ? new Delivery.Closed(PublicNo.CommentGone, no.Why)
        : Says(no.Why, RightIsMissing) ? new Delivery.Closed(PublicNo.NoRight, no.Why)
        : no.Unreachable ? new Delivery.Closed(PublicNo.PageClosed, no.Why)
        : no;

    /// <summary>A topic that is as it should be is done; where there can be none, its messages go to the chat itself.</summary>
    public static Delivery OfTopic(Answer<long?> answer, string? topic) => answer switch
    {
        Answer<long?>.Ok made => new Delivery.Sent(topic ?? made.Value?.ToString(CultureInfo.InvariantCulture)),
        Answer<long?>.Refused no when topic is not null && Says(no, "TOPIC_NOT_MODIFIED") => new Delivery.Sent(topic),
        _ => DeliveryOf(answer) is Delivery.Refused refused && (!refused.Unreachable || Says(refused.Why, RightIsMissing)) ? new Delivery.ThreadLost(refused.Why) : DeliveryOf(answer),
    };

    /// <summary>Nobody waits any longer for the answer to an old press.</summary>
    public static Delivery OfPress(Answer<long?> answer) => answer switch
    {
        Answer<long?>.Ok => new Delivery.Sent(null),
        Answer<long?>.Refused no when Says(no, "query is too old") || Says(no, "query ID is invalid") => new Delivery.Sent(null),
        _ => DeliveryOf(answer),
    };

    private static Delivery DeliveryOf(Answer<long?>.Refused no) => no switch
    {
        { MigrateTo: { } chat } => new Delivery.Moved(chat.ToString(CultureInfo.InvariantCulture)),
        // The platform does not say what the wait is for, and writing elsewhere meanwhile makes it longer: the whole channel keeps it.
        { RetryAfter: { } wait } => new Delivery.Later(wait, no.Description, WholeChannel: true),
        { Code: 429 or >= 500 } => new Delivery.Later(null, no.Description),
        // No message is to blame for a wrong token: they all wait until it is mended.
        { BadToken: true } => new Delivery.Later(null, no.Description, WholeChannel: true),
        _ when Says(no.Description, ThreadIsGone) => new Delivery.ThreadLost(no.Description),
        { Code: 403 } => new Delivery.Refused(no.Description, Unreachable: true),
        _ => new Delivery.Refused(no.Description, Says(no.Description, ChatIsGone)),
    };

    private static bool Says(string why, string[] any) => any.Any(words => why.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool Says(Answer<long?>.Refused no, string words) => no.Description.Contains(words, StringComparison.OrdinalIgnoreCase);
}
