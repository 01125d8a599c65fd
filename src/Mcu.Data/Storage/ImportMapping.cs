using Mcu.Workflow.Appeals;
using Mcu.Workflow.Imports.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class ImportMapping : IEntityTypeConfiguration<TableJob>, IEntityTypeConfiguration<OutsideRecord>
{
    public void Configure(EntityTypeBuilder<TableJob> builder)
    {
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Line).IsConcurrencyToken();
        builder.HasIndex(j => j.State);
    }

    public void Configure(EntityTypeBuilder<OutsideRecord> builder)
    {
        builder.HasKey(r => r.AppealId);
        builder.Property(r => r.AppealId).ValueGeneratedNever();

        // The same row brought by two processes at once: the second is told of a conflict and finds it.
        builder.HasIndex(r => new { r.Source, r.Number }).IsUnique();
    }
}
