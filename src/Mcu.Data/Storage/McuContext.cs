using Mcu.Workflow.Appeals;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.Watching;
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
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<Errand> Errands => Set<Errand>();
    public DbSet<InformationRequest> Requests => Set<InformationRequest>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<ResidentMessage> ResidentMessages => Set<ResidentMessage>();
    public DbSet<MessageVersion> MessageVersions => Set<MessageVersion>();

    public DbSet<Paper> Papers => Set<Paper>();
    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonAddress> PersonAddresses => Set<PersonAddress>();
    public DbSet<Invite> Invites => Set<Invite>();
    public DbSet<PostHolding> PostHoldings => Set<PostHolding>();
    public DbSet<Substitution> Substitutions => Set<Substitution>();
    public DbSet<Resident> Residents => Set<Resident>();
    public DbSet<JoinCode> JoinCodes => Set<JoinCode>();
    public DbSet<ConsentRecord> Consents => Set<ConsentRecord>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();
    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();
    public DbSet<SetAside> SetAsides => Set<SetAside>();
    public DbSet<ChannelCursor> Cursors => Set<ChannelCursor>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<SentLink> SentLinks => Set<SentLink>();
    public DbSet<Card> Cards => Set<Card>();
    public DbSet<TranscriptLine> Transcript => Set<TranscriptLine>();

    public DbSet<Spotted> Spotted => Set<Spotted>();
    public DbSet<SpottedVersion> SpottedVersions => Set<SpottedVersion>();
    public DbSet<SpottedLine> SpottedLines => Set<SpottedLine>();

    public DbSet<DirectLine> DirectLines => Set<DirectLine>();
    public DbSet<LineQuestion> LineQuestions => Set<LineQuestion>();

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
        configurationBuilder.Properties<IReadOnlyList<Pause>>().HaveConversion<JsonText<IReadOnlyList<Pause>>, SameObject<IReadOnlyList<Pause>>>();
        configurationBuilder.Properties<EntryForm>().HaveConversion<JsonText<EntryForm>, SameObject<EntryForm>>();
        configurationBuilder.Properties<Content>().HaveConversion<JsonText<Content>, SameObject<Content>>();
        configurationBuilder.Properties<IReadOnlyList<FileRef>>()
            .HaveConversion<JsonText<IReadOnlyList<FileRef>>, SameObject<IReadOnlyList<FileRef>>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(McuContext).Assembly);
}
