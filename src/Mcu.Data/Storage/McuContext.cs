using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions.Model;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Storage;

/// <summary>The tables. Changes are looked for once, at the commit (Queries/Registry.Commit.cs), hence no automatic detection.</summary>
internal sealed class McuContext : DbContext
{
    public McuContext(DbContextOptions<McuContext> options)
        : base(options)
    {
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<HistoryLine> History => Set<HistoryLine>();
    public DbSet<AnswerDraft> Answers => Set<AnswerDraft>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<RegistrationForm> Entries => Set<RegistrationForm>();
    public DbSet<ManualDelivery> Errands => Set<ManualDelivery>();
    public DbSet<InformationRequest> Requests => Set<InformationRequest>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<ResidentMessage> ResidentMessages => Set<ResidentMessage>();
    public DbSet<MessageVersion> MessageVersions => Set<MessageVersion>();

    public DbSet<GeneratedDocument> Papers => Set<GeneratedDocument>();
    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonAddress> PersonAddresses => Set<PersonAddress>();
    public DbSet<Invite> Invites => Set<Invite>();
    public DbSet<PostHolding> PostHoldings => Set<PostHolding>();
    public DbSet<Substitution> Substitutions => Set<Substitution>();
    public DbSet<Resident> Residents => Set<Resident>();
    public DbSet<LinkCode> JoinCodes => Set<LinkCode>();
    public DbSet<ConsentRecord> Consents => Set<ConsentRecord>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();
    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();
    public DbSet<PoisonMessage> SetAsides => Set<PoisonMessage>();
    public DbSet<ChannelCursor> Cursors => Set<ChannelCursor>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<SentLink> SentLinks => Set<SentLink>();
    public DbSet<Card> Cards => Set<Card>();
    public DbSet<TranscriptLine> Transcript => Set<TranscriptLine>();

    public DbSet<PublicComment> Spotted => Set<PublicComment>();
    public DbSet<PublicCommentVersion> SpottedVersions => Set<PublicCommentVersion>();
    public DbSet<PublicCommentHistoryLine> SpottedLines => Set<PublicCommentHistoryLine>();

    public DbSet<DirectLine> DirectLines => Set<DirectLine>();
    public DbSet<DirectLineQuestion> LineQuestions => Set<DirectLineQuestion>();

    public DbSet<TableJob> TableJobs => Set<TableJob>();
    public DbSet<OutsideRecord> OutsideRecords => Set<OutsideRecord>();

    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsTicks>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayAsNumber>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<Place>().HaveConversion<JsonText<Place>, SameObject<Place>>();
        configurationBuilder.Properties<Applicant>().HaveConversion<JsonText<Applicant>, SameObject<Applicant>>();
        configurationBuilder.Properties<Postponement>().HaveConversion<JsonText<Postponement>, SameObject<Postponement>>();
        configurationBuilder.Properties<CountedBy>().HaveConversion<JsonText<CountedBy>, SameObject<CountedBy>>();
        configurationBuilder.Properties<IReadOnlyList<Pause>>()
            .HaveConversion<JsonText<IReadOnlyList<Pause>>, SameObject<IReadOnlyList<Pause>>>();
        configurationBuilder.Properties<RegistrationFormKind>()
            .HaveConversion<JsonText<RegistrationFormKind>, SameObject<RegistrationFormKind>>();
        configurationBuilder.Properties<Content>().HaveConversion<JsonText<Content>, SameObject<Content>>();
        configurationBuilder.Properties<IReadOnlyList<FileRef>>()
            .HaveConversion<JsonText<IReadOnlyList<FileRef>>, SameObject<IReadOnlyList<FileRef>>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(McuContext).Assembly);
}
