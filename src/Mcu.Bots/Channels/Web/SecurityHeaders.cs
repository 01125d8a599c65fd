namespace Mcu.Bots.Channels.Web;

/// <summary>Tells browsers what our pages never do, so that what somebody smuggles in cannot do it either.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'none'; img-src 'self' data:; frame-ancestors ";

    public static void Use(WebApplication app, WebSettings settings)
    {
        var sites = settings.EmbeddedOn.Count == 0 ? "'none'" : string.Join(' ', settings.EmbeddedOn);
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            var framed = http.Request.Path == "/reception" && http.Request.Query["embedded"] == "1";
            headers.ContentSecurityPolicy = Policy + (framed ? sites : "'none'");
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=()";
            headers["Cross-Origin-Resource-Policy"] = http.Request.Path == "/widget.js" ? "cross-origin" : "same-origin";
            headers.CacheControl = "no-store";
            return next(http);
        });
    }
}
