using Mcu.Bots.Files;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments;
using Mcu.Workflow.Comments.Model;
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

/// <summary>What the program is made of, room by room.</summary>
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
        services.AddDesk();
        services.AddSending();
        services.AddCommands();
        services.AddMessageHandlers();
        services.AddImports();
        services.AddChannels(configuration);
        services.AddHostedService<SchedulerService>();
    }

    public static void MapMcu(this WebApplication app)
    {
        app.MapHealth();
        app.MapChannels();
    }

    private static void AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(p => StaffSettings.From(configuration, p.GetRequiredService<ChannelDirectory>(),
            ChannelList.DefaultStaffChat));
        services.AddSingleton(p => HandoffSettings.From(configuration, p.GetRequiredService<ChannelDirectory>()));
        services.AddSingleton(_ => RegulationLoader.From(configuration));
        services.AddSingleton(p => p.GetRequiredService<RegulationLoader>().Open(p.GetRequiredService<TimeProvider>().GetUtcNow()));
        services.AddSingleton(CourierSettings.From(configuration));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Phrasebook.Load());
        services.AddSingleton(p => new IdSource(p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<CourierSettings>().ProcessNumber));
        services.AddMcuData(SettingsCheck.Connection(configuration));
    }

    private static void AddDesk(this IServiceCollection services)
    {
        services.AddJobs();
        services.AddBeforeCommit();
        services.AddSingleton<CurrentMunicipality>().AddSingleton<AppealClock>().AddSingleton<AppealPauses>()
            .AddSingleton<InformationRequests>().AddSingleton<RegulationChangeNotifications>();
        services.AddSingleton<SingleWriter>().AddSingleton<UnitOfWorkRunner>().AddSingleton<MessageProcessor>()
            .AddSingleton<IMessageProcessor>(p => p.GetRequiredService<MessageProcessor>());
        services.AddSingleton<MessageRouter>().AddSingleton<AnonymousStaff>().AddSingleton<ChatMigration>()
            .AddSingleton<PoisonMessageStore>().AddSingleton<ProcessingHealth>().AddSingleton<ChannelHealth>().AddSingleton<Health>();
        services.AddSingleton<StaffMessageHandler>().AddSingleton<StaffEnrolment>().AddSingleton<AppealActions>().AddSingleton<Notifier>()
            .AddSingleton<AppealRouting>();
        services.AddSingleton<CardView>().AddSingleton<DraftView>().AddSingleton<AppealThreads>();
        services.AddSingleton<HandoffMessageHandler>().AddSingleton<ResidentMessageHandler>().AddSingleton<EmergencyDetector>()
            .AddSingleton<Consents>().AddSingleton<SummaryCard>();
        services.AddSingleton<DraftSubmission>().AddSingleton<FollowUps>().AddSingleton<AnswerFeedback>();
        services.AddSingleton<ResidentCommandList>().AddSingleton<MessageEdits>().AddSingleton<ResidentContact>()
            .AddSingleton<IDocumentWriter, WordDocumentWriter>();
        services.AddSingleton<CommentMessageHandler>().AddSingleton<CommentActions>().AddSingleton<PublicCommentCards>()
            .AddSingleton<PublicCommentView>().AddSingleton<PublicCommentClock>();
        services.AddSingleton<CommentReplies>().AddSingleton<PublicationCheck>().AddSingleton<CommentDeliveryResults>()
            .AddSingleton<DuplicateMatcher>().AddSingleton<AppealRegistration>();
        services.AddSingleton<RegistrationFormView>().AddSingleton<RegistrationFormSubmission>();
        services.AddSingleton<LinkOffer>().AddSingleton<AccountUnlinking>();
        services.AddSingleton<DirectLineService>().AddSingleton<DirectLineAnnouncement>().AddSingleton<DirectLineModeration>();
        services.AddSingleton<ReminderNotes>().AddSingleton<PersonalDataRetention>().AddSingleton<StrangersRetention>()
            .AddSingleton<Bootstrapper>();
    }

    private static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<ScheduledJobs>();
        foreach (var job in ScheduledJobs.Jobs)
        {
            services.AddSingleton(job).AddSingleton(provider => (IScheduledJob)provider.GetRequiredService(job));
        }
    }

    /// <summary>In the order in which they come: a clock that stands plans no waiting, and cards show what all the others did.</summary>
    private static void AddBeforeCommit(this IServiceCollection services)
    {
        services.AddBeforeCommit<PauseUpdater>();
        services.AddBeforeCommit<Escalation>();
        services.AddBeforeCommit<AppealCards>();
        services.AddBeforeCommit<CommandMenu>();
    }

    private static void AddBeforeCommit<T>(this IServiceCollection services)
        where T : class, IBeforeCommit =>
        services.AddSingleton<T>().AddSingleton<IBeforeCommit>(provider => provider.GetRequiredService<T>());

    private static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ITableFiles, TableFiles>().AddSingleton<Importer>().AddSingleton<FileFormatDetector>()
            .AddSingleton<BatchLoader>().AddSingleton<ImportReport>().AddSingleton<Exporter>();
        services.AddHostedService<ImportService>();
    }

    private static void AddSending(this IServiceCollection services)
    {
        services.AddSingleton<OutboxQueue>().AddSingleton<RateLimiters>().AddSingleton<OutboxDispatcher>().AddSingleton<DeliveryHandler>()
            .AddSingleton<LegalModeGuard>().AddSingleton<DeliveryResultWriter>().AddSingleton<DeadLetters>()
            .AddSingleton<ChannelDirectory>().AddSingleton<DocumentStore>();
        // First of all services: it claims what waits from before any channel brings something new.
        services.AddSingleton<OutboxWorker>().AddHostedService(p => p.GetRequiredService<OutboxWorker>());
    }
}
