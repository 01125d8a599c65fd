using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class MessagingMapping :
    IEntityTypeConfiguration<InboxRow>,
    IEntityTypeConfiguration<ChannelCursor>,
    IEntityTypeConfiguration<Conversation>,
    IEntityTypeConfiguration<TranscriptLine>,
    IEntityTypeConfiguration<Setting>,
    IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.HasKey(r => r.Key);
        builder.HasIndex(r => r.At);
    }

    public void Configure(EntityTypeBuilder<ChannelCursor> builder) => builder.HasKey(c => c.Channel);

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.HasKey(c => c.Key);
        builder.Ignore(c => c.Question);
    }

    public void Configure(EntityTypeBuilder<TranscriptLine> builder)
    {
        builder.HasIndex(l => new { l.Chat, l.Revision });
        builder.HasIndex(l => l.At);
    }

    public void Configure(EntityTypeBuilder<Setting> builder) => builder.HasKey(s => s.Name);

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.HasKey(s => new { s.Series, s.Year });
        builder.Property(s => s.Last).IsConcurrencyToken();
    }
}
