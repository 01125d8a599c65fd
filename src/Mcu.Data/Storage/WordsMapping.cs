using Mcu.Workflow.Appeals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

/// <summary>What residents wrote: drafts, messages, earlier words.</summary>
internal sealed class WordsMapping :
    IEntityTypeConfiguration<Draft>,
    IEntityTypeConfiguration<ResidentMessage>,
    IEntityTypeConfiguration<MessageVersion>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.Files);
        builder.HasMany(d => d.Messages).WithOne().HasForeignKey(m => m.DraftId).OnDelete(DeleteBehavior.ClientSetNull);

        // One draft for each resident: a second process that begins another one for the same person is told of a conflict.
        builder.HasIndex(d => d.ResidentId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ResidentMessage> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasMany(m => m.Versions).WithOne().HasForeignKey(v => v.MessageId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(m => m.ResidentId);
        builder.HasIndex(m => m.DraftId).HasFilter("\"DraftId\" IS NOT NULL");
        builder.HasIndex(m => m.AppealId).HasFilter("\"AppealId\" IS NOT NULL");
        builder.HasIndex(m => m.At, "IX_ResidentMessages_Loose").HasFilter("\"DraftId\" IS NULL AND \"AppealId\" IS NULL");
        builder.HasIndex(m => new { m.Chat, m.PlatformId });
        builder.HasIndex(m => new { m.Chat, m.AlbumKey }).HasFilter("\"AlbumKey\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<MessageVersion> builder) => builder.HasIndex(v => v.MessageId);
}
