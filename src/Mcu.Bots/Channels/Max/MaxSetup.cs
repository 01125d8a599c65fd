using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mcu.Bots.Channels.Max;

/// <summary>Switches the channel on when it is configured.</summary>
internal static class MaxSetup
{
    private const int Connections = 64;

    /// <exception cref="StartupException">A value is wrong or missing; the message names the key and what it expects.</exception>
    public static IServiceCollection AddMax(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = MaxSettings.From(configuration);
        if (settings.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new StartupException(problems);
        }

        return settings.Configured ? services.AddMax(settings) : services;
    }

    /// <summary>Opens the address that the platform calls, in webhook mode.</summary>
    public static void MapMax(this WebApplication app)
    {
        if (app.Services.GetService<MaxWebhook>() is { } webhook)
        {
            app.MapPost(MaxSettings.WebhookPath, (Delegate)webhook.Accept)
                .AllowAnonymous()
                .DisableAntiforgery()
                .WithMetadata(new RequestSizeLimitAttribute(PlatformCall.MostTaken));
        }
    }

    private static IServiceCollection AddMax(this IServiceCollection services, MaxSettings settings)
    {
        AddWire(services, settings);
        services.AddSingleton(settings).TryAddSingleton<ChannelHealth>();
        services.AddSingleton<MaxBotInfo>();
        services.AddSingleton<MaxClient>();
        services.AddSingleton(app => new MaxFiles(app.GetRequiredService<MaxClient>(), app.GetRequiredService<MaxTransport>(),
            name => FileStores.Find(app, name)));
        services.AddSingleton<MaxSender>();
        services.AddSingleton<MaxComments>();
        services.AddSingleton<MaxPosts>();
        services.AddSingleton<MaxUpdateReader>();
        services.AddSingleton<MaxChannel>();
        services.AddSingleton<IChannel>(app => app.GetRequiredService<MaxChannel>());
        services.AddSingleton<MaxSubscription>();
        services.AddSingleton<MaxInitializer>();
        return settings.UsesWebhook ? services.AddWorker<MaxWebhook>() : services.AddWorker<MaxPolling>();
    }

    /// <summary>The factory's loggers could print headers, and a redirect could carry the token elsewhere.</summary>
    private static void AddWire(IServiceCollection services, MaxSettings settings)
    {
        services.AddHttpClient(MaxChannel.ChannelName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => Handler(settings));
        services.AddSingleton(app => new MaxTransport(
            app.GetRequiredService<IHttpClientFactory>().CreateClient(MaxChannel.ChannelName), app.GetRequiredService<MaxSettings>()));
    }

    private static SocketsHttpHandler Handler(MaxSettings settings)
    {
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = Connections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        if (settings.RootCertificate.Length > 0)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = TrustedRoots.From(settings.RootCertificate).Accepts;
        }

        return handler;
    }

    private static IServiceCollection AddWorker<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(app => app.GetRequiredService<T>());
}
