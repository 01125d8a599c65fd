using System.Net;
using Mcu.Bots.Channels.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>
/// Listening on this computer alone is not enough: a proxy or a tunnel on the same machine brings others, and so does a foreign name that
/// leads here.
/// They are told, and shown nothing of the stand.
/// </summary>
internal static class StandGuard
{
    private static readonly string[] Forwarded =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host",
        "X-Original-Proto", "X-Real-IP"];

    public static void Use(WebApplication app) => app.Use(async (http, next) =>
    {
        if (!IsOfStand(http.Request) || IsFromHere(http.Request))
        {
            await next(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<ErrorPage>(new { What = "stand" })
        { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(http);
    });

    private static bool IsOfStand(HttpRequest request) =>
        request.Path == "/" || request.Path.StartsWithSegments("/stand", StringComparison.OrdinalIgnoreCase)
        || request.Path.ToString().StartsWith("/chat/stand-", StringComparison.OrdinalIgnoreCase)
        || request.Query["seats"].ToString().Contains("stand-", StringComparison.OrdinalIgnoreCase);

    private static bool IsFromHere(HttpRequest request) =>
        IsLoopback(request.Host.Host) && !Array.Exists(Forwarded, request.Headers.ContainsKey);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var place) && IPAddress.IsLoopback(place));
}
