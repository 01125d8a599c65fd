using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Http.Features;

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
        HostCookies.Set(http, framed ? FramedCookie : Cookie, secret, Memory, SameSiteOf(http, framed));
        return secret;
    }

    public static string? SecretOf(HttpContext http, bool framed = false) =>
        HostCookies.Read(http, framed ? FramedCookie : Cookie) is { Length: > 40 and < 60 } secret ? secret : null;

    /// <summary>From now on this browser is a stranger's: on a shared computer the next person does not read the talk.</summary>
    public static void Forget(HttpContext http, bool framed = false) =>
        HostCookies.Delete(http, framed ? FramedCookie : Cookie, SameSiteOf(http, framed));

    public static Address ChatOf(string secret) => WebNames.Visitor(Hash("chat", secret));

    public static string TokenOf(string secret) => Hash("token", secret);

    /// <summary>Whether this browser was on a page of ours.</summary>
    public static bool Knows(HttpContext http) => SecretOf(http) is not null || SecretOf(http, framed: true) is not null;

    /// <summary>Whether the post comes from a page of ours in this very browser.</summary>
    public static bool Trusts(HttpContext http, string? token) =>
        token is not null && (Fits(SecretOf(http), token) || Fits(SecretOf(http, framed: true), token));

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>128 bits of a hash: short enough for an id, long enough not to be found by trying.</summary>
    public static string Hash(string purpose, string secret) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}:{secret}")).AsSpan(0, 16));

    private static SameSiteMode SameSiteOf(HttpContext http, bool framed) =>
        framed && http.Request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax;

    private static bool Fits(string? secret, string token) =>
        secret is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TokenOf(secret)), Encoding.UTF8.GetBytes(token));
}

/// <summary>Lets a post through only with the token of the page it was made on.</summary>
internal sealed class TokenFilter : IEndpointFilter
{
    public const int MostOfForm = 16 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || Visitors.Trusts(http, http.Request.Headers[Visitors.TokenHeader])
            || Visitors.Trusts(http, http.Request.Query[Visitors.TokenField]))
        {
            return await next(context);
        }

        return IsSmallForm(http) && Visitors.Trusts(http, (await http.Request.ReadFormAsync())[Visitors.TokenField])
            ? await next(context)
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>
    /// Forms sent without script carry it in a field: read only from a browser that was here before, and only as much as such a form has.
    /// </summary>
    private static bool IsSmallForm(HttpContext http)
    {
        if (!Visitors.Knows(http) || http.Request.ContentLength is not <= MostOfForm
            || http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostOfForm;
        }

        return true;
    }
}
