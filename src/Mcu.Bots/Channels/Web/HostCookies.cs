namespace Mcu.Bots.Channels.Web;

/// <summary>
/// Cookies that only this very site can have set: under HTTPS their names begin with <c>__Host-</c>, and browsers refuse one of that name
/// from a neighbour under the same domain. Over plain HTTP there is no such promise, so the name does not make it.
/// </summary>
internal static class HostCookies
{
    public static string? Read(HttpContext http, string name) => http.Request.Cookies[NameOf(http, name)];

    public static void Set(HttpContext http, string name, string value, TimeSpan length, SameSiteMode sameSite)
    {
        var cookie = Options(http, sameSite);
        cookie.MaxAge = length;
        http.Response.Cookies.Append(NameOf(http, name), value, cookie);
    }

    /// <param name="http">Whose browser it is.</param>
    /// <param name="name">Without the beginning.</param>
    /// <param name="sameSite">As it was set: a cookie of a frame is deleted as one of a frame only.</param>
    public static void Delete(HttpContext http, string name, SameSiteMode sameSite = SameSiteMode.Lax) =>
        http.Response.Cookies.Delete(NameOf(http, name), Options(http, sameSite));

    private static string NameOf(HttpContext http, string name) => http.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpContext http, SameSiteMode sameSite)
    {
        var cookie = new CookieOptions
        { HttpOnly = true, IsEssential = true, Path = "/", Secure = http.Request.IsHttps, SameSite = sameSite };
        if (sameSite == SameSiteMode.None)
        {
            cookie.Extensions.Add("Partitioned");
        }

        return cookie;
    }
}
