namespace Mcu.Bots.Channels.Max;

/// <summary>What came of a call to the platform. A no of the platform and a silent network are results, not exceptions.</summary>
internal abstract record MaxResult<T>
{
    internal sealed record Ok(T Value) : MaxResult<T>;

    /// <summary>The platform said no.</summary>
    /// <param name="Code">The platform's word for it, as <c>attachment.not.ready</c>; may be empty.</param>
    /// <param name="RetryAfter">How long it asks to wait, where it says so.</param>
    internal sealed record Refused(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : MaxResult<T>
    {
        /// <summary>The token is wrong or was revoked: no call can succeed until the configuration changes.</summary>
        public bool BadToken => Status == StatusCodes.Status401Unauthorized || Code == "verify.token";

        public string Why => string.Join(' ',
            new[] { Status.ToString(System.Globalization.CultureInfo.InvariantCulture), Code, Message }.Where(word => word.Length > 0));

        public bool Says(string words) =>
            Code.Contains(words, StringComparison.OrdinalIgnoreCase) || Message.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Nobody answered, too late, or not in the API's language (a gateway's error page).</summary>
    internal sealed record Unreachable(string Why) : MaxResult<T>;
}

/// <summary>Receiving failed; carries what the loop needs to decide how to go on.</summary>
internal sealed class MaxFaultException(string message, TimeSpan? retryAfter = null, bool badToken = false) : Exception(message)
{
    public TimeSpan? RetryAfter => retryAfter;
    public bool BadToken => badToken;

    public static T Need<T>(MaxResult<T> maxResult) => maxResult switch
    {
        MaxResult<T>.Ok ok => ok.Value,
        MaxResult<T>.Refused no => throw new MaxFaultException(no.Why, no.RetryAfter, no.BadToken),
        MaxResult<T>.Unreachable silent => throw new MaxFaultException(silent.Why),
        _ => throw new InvalidOperationException("An answer of an unknown kind."),
    };
}
