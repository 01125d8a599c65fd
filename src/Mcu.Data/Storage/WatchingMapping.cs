using Mcu.Workflow.Comments.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

/// <summary>What was seen in public: the words, their earlier versions, what was done with them.</summary>
internal sealed class WatchingMapping :
    IEntityTypeConfiguration<PublicComment>,
    IEntityTypeConfiguration<PublicCommentVersion>,
    IEntityTypeConfiguration<PublicCommentHistoryLine>
{
    public void Configure(EntityTypeBuilder<PublicComment> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasMany(s => s.Versions).WithOne().HasForeignKey(v => v.SpottedId).OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(s => s.History).WithOne().HasForeignKey(l => l.SpottedId).OnDelete(DeleteBehavior.NoAction);

        // The same comment brought twice by two processes: the second is told of a conflict and finds it.
        builder.HasIndex(s => new { s.Page, s.Key }).IsUnique().HasFilter("\"Key\" IS NOT NULL");
        builder.HasIndex(s => s.AppealId).HasFilter("\"AppealId\" IS NOT NULL");
        builder.HasIndex(s => s.DraftId).HasFilter("\"DraftId\" IS NOT NULL");
        builder.HasIndex(s => s.Code).IsUnique().HasFilter("\"Code\" IS NOT NULL");
        builder.HasIndex(s => new { s.Author, s.SeenAt });
        builder.HasIndex(s => s.AlarmAt).HasFilter("\"AlarmAt\" IS NOT NULL");
        builder.HasIndex(s => s.SeenAt, "IX_Spotted_Untold").HasFilter("\"ToldAt\" IS NULL");
        builder.HasIndex(s => new { s.State, s.Quiet, s.AnswerDueAt });
    }

    public void Configure(EntityTypeBuilder<PublicCommentVersion> builder) => builder.HasIndex(v => v.SpottedId);

    public void Configure(EntityTypeBuilder<PublicCommentHistoryLine> builder) => builder.HasIndex(l => l.SpottedId);
}
