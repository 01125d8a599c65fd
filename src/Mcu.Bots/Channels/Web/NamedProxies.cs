using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// Who asks and by which scheme is believed from the named proxies and from this very machine. The key of ASP.NET Core alone believes
/// everybody, and then anyone who reaches the port says that they are somebody else.
/// </summary>
internal static class NamedProxies
{
    private const string Key = "ForwardedHeaders_Enabled";
    private static readonly IPNetwork[] ThisMachine = [new(IPAddress.Parse("127.0.0.0"), 8), new(IPAddress.IPv6Loopback, 128)];

    public static IServiceCollection AddNamedProxies(this IServiceCollection services, WebSettings settings) =>
        services.PostConfigure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in ThisMachine.Concat(settings.Proxies))
            {
                options.KnownIPNetworks.Add(network);
            }

            // Through several named proxies to the first that is not one.
            options.ForwardLimit = null;
        });

    /// <summary>Naming a proxy is enough to believe it.</summary>
    public static void Use(WebApplication app, WebSettings settings)
    {
        if (settings.Proxies.Count > 0 && !string.Equals(app.Configuration[Key], "true", StringComparison.OrdinalIgnoreCase))
        {
            app.UseForwardedHeaders();
        }
    }
}
