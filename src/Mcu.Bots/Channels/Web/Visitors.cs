using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// Knows a browser again by a random secret in a cookie. The chat's id and the token of the page are hashes of it: neither can be guessed,
/// and neither gives the secret away. A post must carry the token, which other sites can neither read nor compute.
/// </summary>
internal static class Visitors
{
    public const string TokenHeader = "X-Chat-Token";
    public const string TokenField = "token";
    private const string Cookie = "mcu-visitor";

    // Inside a frame on another site the browser sends only cookies made for that; a name of its own keeps the two talks apart.
    private const string FramedCookie = "mcu-guest";
    private static readonly TimeSpan Memory = TimeSpan.FromDays(400);

    /// <summary>The secret of this browser; given now if it has none.</summary>
    public static string Welcome(HttpContext http, bool framed = false)
    {
        if (SecretOf(http, framed) is { } known)
        {
            return known;
        }

        var secret = NewSecret();
        var cookie = new CookieOptions { HttpOnly = true, IsEssential = true, MaxAge = Memory, Path = "/", Secure = http.Request.IsHttps };
        cookie.SameSite = framed && http.Request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax;
        if (cookie.SameSite == SameSiteMode.None)
        {
            cookie.Extensions.Add("Partitioned");
        }

        http.Response.Cookies.Append(framed ? FramedCookie : Cookie, secret, cookie);
        return secret;
    }

    public static string? SecretOf(HttpContext http, bool framed = false) =>
        http.Request.Cookies[framed ? FramedCookie : Cookie] is { Length: > 40 and < 60 } secret ? secret : null;

    public static Address ChatOf(string secret) => WebNames.Visitor(Hash("chat", secret));

    public static string TokenOf(string secret) => Hash("token", secret);

    /// <summary>Whether the post comes from a page of ours in this very browser.</summary>
    public static bool Trusts(HttpContext http, string? token) =>
        token is not null && (Fits(SecretOf(http), token) || Fits(SecretOf(http, framed: true), token));

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>128 bits of a hash: short enough for an id, long enough not to be found by trying.</summary>
    public static string Hash(string purpose, string secret) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}:{secret}")).AsSpan(0, 16));

    private static bool Fits(string? secret, string token) =>
        secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TokenOf(secret)), Encoding.UTF8.GetBytes(token));
}

/// <summary>Lets a post through only with the token of the page it was made on.</summary>
internal sealed class TokenFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || Visitors.Trusts(http, http.Request.Headers[Visitors.TokenHeader]))
        {
            return await next(context);
        }

        // Forms sent without script carry it in a field; they are small, so reading them here costs nothing.
        return http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            && Visitors.Trusts(http, (await http.Request.ReadFormAsync())[Visitors.TokenField])
            ? await next(context)
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }
}
