using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>Puts the training stand together where it is wanted.</summary>
internal static class StandSetup
{
    /// <summary>
    /// Adds the stand if it is on. Its clock takes the place of the real one, so call this after everything else that adds a clock.
    /// </summary>
    public static IServiceCollection AddStand(this IServiceCollection services, IConfiguration configuration, bool messengerConfigured)
    {
        var settings = StandSettings.From(configuration, messengerConfigured);
        services.AddSingleton(settings);
        if (!settings.IsOn)
        {
            return services;
        }

        var clock = new StandClock(TimeProvider.System);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        services.AddSingleton(clock).AddSingleton<StandTime>().AddSingleton<StoryPlayers>().AddSingleton<StandStory>();
        services.AddSingleton<StandSessionSource>()
            .AddSingleton<IChatSessionSource>(provider => provider.GetRequiredService<StandSessionSource>());
        return services.AddHostedService<StandStart>();
    }

    /// <summary>The first page: the stand where it is on, the reception otherwise.</summary>
    public static WebApplication MapStand(this WebApplication app)
    {
        if (app.Services.GetService<StandTime>() is null)
        {
            app.MapGet("/", () => TypedResults.Redirect("/reception"));
        }
        else
        {
            StandGuard.Use(app);
            StandEndpoints.Map(app);
        }

        return app;
    }
}
