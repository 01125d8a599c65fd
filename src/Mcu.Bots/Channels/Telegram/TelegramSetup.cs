using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>Switches the channel on when it is configured.</summary>
internal static class TelegramSetup
{
    private const int Connections = 64;

    /// <exception cref="StartupException">A value is wrong or missing; the message names the key and what it expects.</exception>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = TelegramSettings.From(configuration);
        if (settings.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new StartupException(problems);
        }

        return settings.Configured ? services.AddTelegram(settings) : services;
    }

    /// <summary>Opens the address that the platform calls, in webhook mode.</summary>
    public static void MapTelegram(this WebApplication app)
    {
        if (app.Services.GetService<TelegramWebhook>() is { } webhook)
        {
            app.MapPost(TelegramSettings.WebhookPath, (Delegate)webhook.Accept)
                .AllowAnonymous()
                .DisableAntiforgery()
                .WithMetadata(new RequestSizeLimitAttribute(PlatformCall.MostTaken));
        }
    }

    private static IServiceCollection AddTelegram(this IServiceCollection services, TelegramSettings settings)
    {
        AddClient(services);
        services.AddSingleton(settings).TryAddSingleton<ChannelHealth>();
        services.AddSingleton(new TelegramBotInfo(settings.BotId) { Discussions = TelegramDiscussions.Of(settings) });
        services.AddSingleton(app => new TelegramFiles(app.GetRequiredService<TelegramClient>(), name => FileStores.Find(app, name)));
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<TelegramChannel>();
        services.AddSingleton<IChannel>(app => app.GetRequiredService<TelegramChannel>());
        services.AddSingleton<TelegramInitializer>();
        return settings.UsesWebhook ? services.AddWorker<TelegramWebhook>() : services.AddWorker<TelegramPolling>();
    }

    /// <summary>
    /// The factory's loggers print addresses, and traces carry them: both would give the token away. A redirect could too.
    /// </summary>
    private static void AddClient(IServiceCollection services)
    {
        services.AddHttpClient(TelegramChannel.ChannelName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(app => new TelegramApiPath(app.GetRequiredService<TelegramSettings>()))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                MaxConnectionsPerServer = Connections,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            });
        services.AddSingleton(app => new TelegramClient(
            app.GetRequiredService<IHttpClientFactory>()
                .CreateClient(TelegramChannel.ChannelName), app.GetRequiredService<TelegramSettings>()));
    }

    private static IServiceCollection AddWorker<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(app => app.GetRequiredService<T>());
}
