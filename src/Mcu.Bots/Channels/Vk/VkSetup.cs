using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Switches the channel on when it is configured.</summary>
internal static class VkSetup
{
    private const int Connections = 64;

    /// <exception cref="StartupException">A value is wrong or missing; the message names the key and what it expects.</exception>
    public static IServiceCollection AddVk(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = VkSettings.From(configuration);
        if (settings.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new StartupException(problems);
        }

        return settings.Configured ? services.AddVk(settings) : services;
    }

    /// <summary>Opens the address that the platform calls, in callback mode.</summary>
    public static void MapVk(this WebApplication app)
    {
        if (app.Services.GetService<VkCallback>() is { } callback)
        {
            app.MapPost(VkSettings.CallbackPath, (Delegate)callback.Accept)
                .AllowAnonymous()
                .DisableAntiforgery()
                .WithMetadata(new RequestSizeLimitAttribute(PlatformCall.MostTaken));
        }
    }

    private static IServiceCollection AddVk(this IServiceCollection services, VkSettings settings)
    {
        AddWire(services);
        services.AddSingleton(settings).TryAddSingleton<ChannelHealth>();
        services.AddSingleton<VkClient>();
        services.AddSingleton<VkUploads>();
        services.AddSingleton(app => new VkFiles(
            app.GetRequiredService<VkTransport>(), app.GetRequiredService<VkUploads>(), name => FileStores.Find(app, name),
            app.GetRequiredService<ILogger<VkFiles>>()));
        services.AddSingleton<VkSender>();
        services.AddSingleton<VkPublicClient>();
        services.AddSingleton<VkPublicSender>();
        services.AddSingleton<VkChannel>();
        services.AddSingleton<IChannel>(app => app.GetRequiredService<VkChannel>());
        services.AddSingleton<VkNameCache>();
        services.AddSingleton<VkPosts>();
        services.AddSingleton<VkWholeMessages>();
        services.AddSingleton<VkUpdateHandler>();
        services.AddSingleton<VkInitializer>();
        return settings.UsesCallback ? services.AddWorker<VkCallback>() : services.AddWorker<VkPolling>();
    }

    /// <summary>
    /// The addresses of long polls, uploads and files carry keys: neither the factory's loggers nor traces may have them.
    /// </summary>
    private static void AddWire(IServiceCollection services)
    {
        services.AddHttpClient(VkChannel.ChannelName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,

                // A redirect of a call could give the key away; those of files are followed where files are fetched.
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                MaxConnectionsPerServer = Connections,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            });
        services.AddSingleton(app => new VkTransport(
            app.GetRequiredService<IHttpClientFactory>().CreateClient(VkChannel.ChannelName), app.GetRequiredService<VkSettings>()));
    }

    private static IServiceCollection AddWorker<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(app => app.GetRequiredService<T>());
}
