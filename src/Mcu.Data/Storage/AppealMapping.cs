using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class AppealMapping :
    IEntityTypeConfiguration<Appeal>,
    IEntityTypeConfiguration<HistoryLine>,
    IEntityTypeConfiguration<AnswerDraft>,
    IEntityTypeConfiguration<Reminder>
{
    /// <summary>
    /// Text, place, number and who asks in lower case: neither engine compares Russian words case-blind by itself. Filled at the commit.
    /// </summary>
    public const string SearchText = nameof(SearchText);

    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property<string>(SearchText).IsRequired();

        builder.Ignore(a => a.Gaps);
        builder.HasMany(a => a.History).WithOne().HasForeignKey(l => l.AppealId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(a => a.Answers).WithOne().HasForeignKey(a => a.AppealId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(a => a.FullNumber).IsUnique();
        builder.HasIndex(a => a.Number);
        builder.HasIndex(a => a.ResidentId);
        builder.HasIndex(a => new { a.State, a.DueAt });

        // SQLite's statistics take all states for equally many; this index tells them how few are open.
        builder.HasIndex(a => new { a.State, a.DueAt }, "IX_Appeals_NotClosed_State_DueAt").HasFilter("\"State\" <> 'Closed'");
        builder.HasIndex(a => new { a.ExecutorId, a.State });
        builder.HasIndex(a => a.RegisteredAt);
        builder.HasIndex(a => new { a.Source, a.OutsideNumber }, "IX_Appeals_Outside").HasFilter("\"OutsideNumber\" IS NOT NULL");
        builder.HasIndex(a => a.QualityDueAt).HasFilter("\"QualityDueAt\" IS NOT NULL");
        builder.HasIndex(a => a.TermAt).HasFilter("\"TermAt\" IS NOT NULL");
        builder.HasIndex(a => a.Special, "IX_Appeals_Special").HasFilter("\"Special\" IS NOT NULL");
        builder.HasIndex(a => new { a.Kind, a.RegisteredAt });
        builder.HasIndex(a => new { a.Kind, a.State, a.DueAt });
        builder.HasIndex(a => new { a.Kind, a.Year, a.Number });
        builder.HasIndex(a => a.ClosesAt).HasFilter("\"ClosesAt\" IS NOT NULL");

        // The closed ones that are still somebody's: what the term of keeping is asked for every day.
        builder.HasIndex(a => a.ClosedAt, "IX_Appeals_Somebodys").HasFilter("\"ClosedAt\" IS NOT NULL AND \"ResidentId\" <> 0");
    }

    public void Configure(EntityTypeBuilder<HistoryLine> builder) => builder.HasIndex(l => l.AppealId);

    public void Configure(EntityTypeBuilder<AnswerDraft> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.AppealId);
        builder.HasIndex(a => a.AlbumKey).HasFilter("\"AlbumKey\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        // Two processes that deal with the same reminder meet here: the second is told of a conflict and finds it done.
        builder.Property(r => r.DoneAt).IsConcurrencyToken();
        builder.HasIndex(r => new { r.DoneAt, r.At });
        builder.HasIndex(r => r.AppealId);
    }
}
