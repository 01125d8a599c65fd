using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class OutboxMapping
    : IEntityTypeConfiguration<OutboxRow>, IEntityTypeConfiguration<SentLink>, IEntityTypeConfiguration<Card>
{
    private const string Pending = "\"Status\" = 'Pending'";

    /// <summary>Sent rows are many and pending ones are few: what the outbox asks is answered from indexes of pending rows only.</summary>
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.OnceKey).IsUnique().HasFilter("\"OnceKey\" IS NOT NULL");
        builder.HasIndex(o => new { o.Priority, o.Id }, "IX_Outbox_Pending").HasFilter(Pending);
        builder.HasIndex(o => new { o.Chat, o.Id }, "IX_Outbox_PendingChat").HasFilter(Pending);
        builder.HasIndex(o => o.Id, "IX_Outbox_Dead").HasFilter("\"Status\" = 'Dead'");
        builder.HasIndex(o => o.SentAt).HasFilter("\"SentAt\" IS NOT NULL");
        builder.HasIndex(o => o.CreatedAt, "IX_Outbox_Superseded").HasFilter("\"Status\" = 'Superseded'");
        builder.HasIndex(o => new { o.Chat, o.MessageId });
        builder.HasIndex(o => o.AppealId).HasFilter("\"AppealId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<SentLink> builder)
    {
        builder.HasKey(l => new { l.Chat, l.MessageId });
        builder.HasIndex(l => l.AppealId);
    }

    public void Configure(EntityTypeBuilder<Card> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.AppealId).HasFilter("\"AppealId\" IS NOT NULL");
        builder.HasIndex(c => c.DraftId).HasFilter("\"DraftId\" IS NOT NULL");
        builder.HasIndex(c => new { c.Chat, c.MessageId });
        builder.HasIndex(c => c.Chat, "IX_Cards_Gathered").HasFilter("\"Gathered\"");
        builder.HasIndex(c => c.Chat, "IX_Cards_Digest").HasFilter("\"Kind\" = 'Gathered'");
    }
}
