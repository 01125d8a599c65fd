using Mcu.Bots.Files;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Outbox;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Registration;
using Mcu.Workflow.RegulationFiles;
using Mcu.Workflow.Reminders;
using Mcu.Workflow.Residents;
using Mcu.Workflow.Settings;
using Mcu.Workflow.StaffAccounts;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Hosting;

/// <summary>What the program is made of, one line a capability.</summary>
internal static class ServiceRegistration
{
    /// <summary>With what a hanging platform costs it stays below ten seconds, after which containers are killed.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>
    /// The settings are read once. Watching for their change means watching the whole folder, where the database writes all the time.
    /// </summary>
    public static WebApplicationBuilder Builder(string[] args)
    {
        try
        {
            return WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        }
        catch (InvalidDataException broken)
        {
            throw new StartupException(new StartupProblem("appsettings.json", "start.json",
                ("fault", (broken.InnerException ?? broken).Message)));
        }
    }

    public static void AddMcu(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        var (services, configuration) = (builder.Services, builder.Configuration);
        // What EF logs as an error reaches us as an exception too, and is told there, once and without a stack trace.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.AddSettings(configuration);
        services.AddMcuData(SettingsCheck.Connection(configuration));
        services.AddFiles();
        services.AddCapabilities(configuration);
        services.AddChannels(configuration);
        services.AddHostedService<SchedulerService>();
        services.AddSingleton<Health>();
        services.AddSingleton<Bootstrapper>();
    }

    public static void MapMcu(this WebApplication app)
    {
        app.MapHealth();
        app.MapChannels();
    }

    /// <summary>The core, from the lower floors up.</summary>
    private static void AddCapabilities(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMessaging();
        services.AddProcessing();
        // The first of the services that run: it claims what waits from before any channel brings something new.
        services.AddOutbox();
        services.AddNotifications();
        services.AddCards();
        services.AddAppeals();
        services.AddRegulationFiles(configuration);
        services.AddStaffAccounts();
        services.AddResidents();
        services.AddRegistration();
        services.AddComments();
        services.AddDirectLines();
        services.AddReminders();
        services.AddPrivacy();
        services.AddImports();
        services.AddDispatch();
    }

    private static void AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(p => StaffSettings.From(configuration, p.GetRequiredService<ChannelDirectory>(),
            ChannelList.DefaultStaffChat));
        services.AddSingleton(p => HandoffSettings.From(configuration, p.GetRequiredService<ChannelDirectory>()));
        services.AddSingleton(OutboxSettings.From(configuration));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Phrasebook.Load());
        services.AddSingleton(p => new IdSource(p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<OutboxSettings>().ProcessNumber));
    }

    private static void AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<ITableFiles, TableFiles>();
        services.AddSingleton<IDocumentWriter, WordDocumentWriter>();
    }
}
