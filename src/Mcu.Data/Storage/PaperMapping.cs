using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

/// <summary>Documents made for residents.</summary>
internal sealed class PaperMapping : IEntityTypeConfiguration<GeneratedDocument>
{
    public void Configure(EntityTypeBuilder<GeneratedDocument> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.File);
        builder.HasIndex(p => p.ResidentId);
        builder.HasIndex(p => p.CreatedAt);
    }
}
