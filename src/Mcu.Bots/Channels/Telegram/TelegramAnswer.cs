namespace Mcu.Bots.Channels.Telegram;

/// <summary>What came of a call to the Bot API. A no of the platform and a silent network are results, not exceptions.</summary>
internal abstract record TelegramResult<T>
{
    internal sealed record Ok(T Value) : TelegramResult<T>;

    /// <summary>The platform said no.</summary>
    /// <param name="RetryAfter">How long it asks to wait (429).</param>
    /// <param name="MigrateTo">The chat's new id, when a group became a supergroup.</param>
    internal sealed record Refused(int Code, string Description, TimeSpan? RetryAfter = null, long? MigrateTo = null) : TelegramResult<T>
    {
        /// <summary>The token is wrong or was revoked: no call can succeed until the configuration changes.</summary>
        public bool BadToken => Code is 401 or 404;
    }

    /// <summary>
    /// Nobody answered, too late, or not in the API's language (a gateway's error page). The text holds no address, so no token.
    /// </summary>
    internal sealed record Unreachable(string Why) : TelegramResult<T>;
}

/// <summary>Receiving failed; carries what the loop needs to decide how to go on. Its text holds no address, so no token.</summary>
internal sealed class TelegramFaultException(string message, int code = 0, TimeSpan? retryAfter = null, bool badToken = false)
    : Exception(message)
{
    public int Code => code;
    public TimeSpan? RetryAfter => retryAfter;
    public bool BadToken => badToken;

    public static TelegramFaultException Of<T>(TelegramResult<T> telegramResult) => telegramResult switch
    {
        TelegramResult<T>.Refused no => new TelegramFaultException($"{no.Code} {no.Description}", no.Code, no.RetryAfter, no.BadToken),
        TelegramResult<T>.Unreachable silent => new TelegramFaultException(silent.Why),
        _ => new TelegramFaultException("an answer of an unexpected kind"),
    };
}
