using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mcu.Bots.Channels.Web.Stand;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.FileProviders;

namespace Mcu.Bots.Channels.Web;

/// <summary>Puts the browser chat together.</summary>
internal static class WebSetup
{
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        var messenger = services.Any(service => service.ServiceType == typeof(IChannel));
        var settings = WebSettings.From(configuration);
        services.AddSingleton(settings).AddNamedProxies(settings);
        services.AddRazorComponents();

        // Razor writes Russian as &#x41C;… by default: six times the size, and nobody can read the page's source.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<WebMunicipality>().AddSingleton<WebFiles>().AddSingleton<FileQuota>().AddSingleton<FileIntake>()
            .AddSingleton<PlainForms>().AddSingleton<ChatFeed>();
        services.AddSingleton<ChatLines>().AddSingleton<MessageRenderer>().AddSingleton<ChatSubmissions>().AddSingleton<SubmitLimits>()
            .AddSingleton<StreamLimits>().AddSingleton<ChatStream>();
        services.AddSingleton<StaffSessions>().AddSingleton<StaffEndpoints>();
        services.AddSingleton<ChatSessions>().AddSingleton<IChatSessionSource, WebSessionSource>();
        return services.AddSingleton<IChannel, WebChannel>().AddStand(configuration, messenger);
    }

    /// <summary>Maps the reception, the widget, the staff page, the stand and what they speak to.</summary>
    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.Services.GetRequiredService<WebFiles>().MakeReady();
        NamedProxies.Use(app, app.Services.GetRequiredService<WebSettings>());
        VisitorLanguage.Use(app);
        ErrorPages.Use(app);
        SecurityHeaders.Use(app, app.Services.GetRequiredService<WebSettings>());

        // The files are inside the program: it finds them from whatever folder it is started.
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(WebSetup).Assembly, "Mcu.Bots.wwwroot"),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        ChatEndpoints.Map(app);
        ReceptionEndpoints.Map(app);
        PlainForms.Map(app);
        app.Services.GetRequiredService<StaffEndpoints>().Map(app);
        return app.MapStand();
    }
}
