namespace Mcu.Bots.Channels.Vk;

/// <summary>What came of a call to the platform. Its no and a silent network are results, not exceptions.</summary>
internal abstract record VkResult<T>
{
    internal sealed record Ok(T Value) : VkResult<T>;

    /// <summary>The platform said no, with one of its numbers.</summary>
    internal sealed record Refused(int Code, string Why) : VkResult<T>;

    /// <summary>Nobody answered, too late, or not in the API's language. The text holds no address.</summary>
    internal sealed record Unreachable(string Why) : VkResult<T>;

    /// <summary>The same failure as the answer to another question.</summary>
    public VkResult<TOther> Failed<TOther>() => this switch
    {
        Refused no => new VkResult<TOther>.Refused(no.Code, no.Why),
        Unreachable silent => new VkResult<TOther>.Unreachable(silent.Why),
        _ => throw new InvalidOperationException("The call has not failed."),
    };
}

/// <summary>Receiving failed; carries what the loop needs to decide how to go on.</summary>
internal sealed class VkFaultException(string message, int code = 0) : Exception(message)
{
    public bool BadToken => VkCodes.IsBadToken(code);

    public static VkFaultException Of<T>(VkResult<T> answer) => answer switch
    {
        VkResult<T>.Refused no => new VkFaultException($"{no.Code} {no.Why}", no.Code),
        VkResult<T>.Unreachable silent => new VkFaultException(silent.Why),
        _ => new VkFaultException("an answer of an unexpected kind"),
    };
}
