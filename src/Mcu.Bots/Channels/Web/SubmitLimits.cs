using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// How much one address of the network may post: a new cookie makes a new visitor, so the limit of messages for each visitor is not enough
/// against a script.
/// An office behind one address fits in with room to spare, and whoever is over it is asked to wait, not refused.
/// </summary>
internal sealed class SubmitLimits : IDisposable
{
    public const int Posts = 300;
    public const int PostsPerSecond = 5;
    public const int Files = 100;
    public static readonly TimeSpan FilesWithin = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _posts = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Posts,
            TokensPerPeriod = PostsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    private readonly PartitionedRateLimiter<string> _files = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = Files, Window = FilesWithin }));

    public bool TakesPost(HttpContext http) => Takes(_posts, http, 1);

    public bool TakesFiles(HttpContext http, int files) => files == 0 || Takes(_files, http, files);

    public void Dispose()
    {
        _posts.Dispose();
        _files.Dispose();
    }

    /// <summary>This very machine is not counted: it is a proxy that does not say for whom it asks, and all the visitors at once.</summary>
    public static string? NetworkOf(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) ? NetworkOf(address) : null;

    private static bool Takes(PartitionedRateLimiter<string> limiter, HttpContext http, int permits)
    {
        if (NetworkOf(http) is not { } network)
        {
            return true;
        }

        using var lease = limiter.AttemptAcquire(network, permits);
        return lease.IsAcquired;
    }

    /// <summary>Of IPv6 a household has a whole network (/64), not one address.</summary>
    private static string NetworkOf(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address.ToString();
}
