using Mcu.Bots.Channels;
using Mcu.Bots.Clock;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.Dispatch;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Files;
using Mcu.Bots.Imports;
using Mcu.Bots.Imports.Tables;
using Mcu.Bots.Intake;
using Mcu.Bots.Intake.Entering;
using Mcu.Bots.Papers;
using Mcu.Bots.Receptions;
using Mcu.Bots.Rules;
using Mcu.Bots.Sending;
using Mcu.Bots.Settings;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Watching;

namespace Mcu.Bots;

/// <summary>What the program is made of, room by room.</summary>
internal static class Opening
{
    /// <summary>With what a hanging platform costs it stays below ten seconds, after which containers are killed.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>The settings are read once. Watching for their change means watching the whole folder, where the database writes all the time.</summary>
    public static WebApplicationBuilder Builder(string[] args)
    {
        try
        {
            return WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        }
        catch (InvalidDataException broken)
        {
            throw new StartupException(new StartupProblem("appsettings.json", "start.json", ("fault", (broken.InnerException ?? broken).Message)));
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
        services.AddDesk();
        services.AddSending();
        services.AddCommands();
        services.AddMessageHandlers();
        services.AddImports();
        services.AddChannels(configuration);
        services.AddHostedService<RoundService>();
    }

    public static void MapMcu(this WebApplication app)
    {
        app.MapHealth();
        app.MapChannels();
    }

    private static void AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(p => StaffSettings.From(configuration, p.GetRequiredService<ChannelBook>(), ChannelList.DefaultStaffChat));
        services.AddSingleton(p => HandoffSettings.From(configuration, p.GetRequiredService<ChannelBook>()));
        services.AddSingleton(_ => RegulationShelf.From(configuration));
        services.AddSingleton(p => p.GetRequiredService<RegulationShelf>().Open(p.GetRequiredService<TimeProvider>().GetUtcNow()));
        services.AddSingleton(CourierSettings.From(configuration));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Phrasebook.Load());
        services.AddSingleton(p => new IdSource(p.GetRequiredService<TimeProvider>(), p.GetRequiredService<CourierSettings>().ProcessNumber));
        services.AddMcuData(SettingsCheck.Connection(configuration));
    }

    private static void AddDesk(this IServiceCollection services)
    {
        services.AddJobs();
        services.AddBeforeCommit();
        services.AddSingleton<CurrentMunicipality>().AddSingleton<AppealClock>().AddSingleton<AppealPauses>().AddSingleton<Requests>().AddSingleton<RegulationNews>();
        services.AddSingleton<SingleWriter>().AddSingleton<UnitOfWorkRunner>().AddSingleton<FrontDesk>().AddSingleton<IDesk>(p => p.GetRequiredService<FrontDesk>());
        services.AddSingleton<Reception>().AddSingleton<AnonymousStaff>().AddSingleton<ChatMoves>().AddSingleton<PoisonTray>().AddSingleton<DeskHealth>().AddSingleton<ChannelHealth>().AddSingleton<Health>();
        services.AddSingleton<StaffRoom>().AddSingleton<Entrance>().AddSingleton<Office>().AddSingleton<Herald>().AddSingleton<PathDesk>();
        services.AddSingleton<CardFace>().AddSingleton<DraftFace>().AddSingleton<StaffThreads>();
        services.AddSingleton<HandoffRoom>().AddSingleton<ResidentRoom>().AddSingleton<Alarm>().AddSingleton<Consents>().AddSingleton<SummaryCard>();
        services.AddSingleton<Registrar>().AddSingleton<Additions>().AddSingleton<Aftercare>();
        services.AddSingleton<CommandWords>().AddSingleton<Edits>().AddSingleton<Reach>().AddSingleton<IDocumentWriter, WordDocumentWriter>();
        services.AddSingleton<WatchRoom>().AddSingleton<Watch>().AddSingleton<SpottedCards>().AddSingleton<SpottedFace>().AddSingleton<SpottedClock>();
        services.AddSingleton<PublicVoice>().AddSingleton<PublicCheck>().AddSingleton<PublicOutcomes>().AddSingleton<Twins>().AddSingleton<AppealBook>();
        services.AddSingleton<EntryFace>().AddSingleton<EntryBook>();
        services.AddSingleton<JoinOffer>().AddSingleton<Parting>();
        services.AddSingleton<LineDesk>().AddSingleton<LineNew>().AddSingleton<LineModeration>();
        services.AddSingleton<ReminderNotes>().AddSingleton<Retention>().AddSingleton<StrangersRetention>().AddSingleton<FirstDay>();
    }

    private static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<Round>();
        foreach (var job in Round.Jobs)
        {
            services.AddSingleton(job).AddSingleton(provider => (IScheduledJob)provider.GetRequiredService(job));
        }
    }

    /// <summary>In the order in which they come: a clock that stands plans no waiting, and cards show what all the others did.</summary>
    private static void AddBeforeCommit(this IServiceCollection services)
    {
        services.AddBeforeCommit<PauseWatch>();
        services.AddBeforeCommit<Escalation>();
        services.AddBeforeCommit<Cards>();
        services.AddBeforeCommit<Menu>();
    }

    private static void AddBeforeCommit<T>(this IServiceCollection services)
        where T : class, IBeforeCommit =>
        services.AddSingleton<T>().AddSingleton<IBeforeCommit>(provider => provider.GetRequiredService<T>());

    private static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ITableFiles, TableFiles>().AddSingleton<Importer>().AddSingleton<FileLooker>().AddSingleton<BatchLoader>().AddSingleton<ReportFile>().AddSingleton<Exporter>();
        services.AddHostedService<ImportService>();
    }

    private static void AddSending(this IServiceCollection services)
    {
        services.AddSingleton<OutTray>().AddSingleton<RateBudgets>().AddSingleton<Courier>().AddSingleton<Outcomes>().AddSingleton<LegalGate>().AddSingleton<Notebook>().AddSingleton<DeadLetters>().AddSingleton<ChannelBook>().AddSingleton<PaperShelf>();
        // First of all services: it claims what waits from before any channel brings something new.
        services.AddSingleton<CourierService>().AddHostedService(p => p.GetRequiredService<CourierService>());
    }
}
