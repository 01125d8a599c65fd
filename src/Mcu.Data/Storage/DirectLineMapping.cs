using Mcu.Workflow.DirectLines.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

/// <summary>Direct lines and what was asked.</summary>
internal sealed class DirectLineMapping : IEntityTypeConfiguration<DirectLine>, IEntityTypeConfiguration<DirectLineQuestion>
{
    public void Configure(EntityTypeBuilder<DirectLine> builder)
    {
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Version).IsConcurrencyToken();
        builder.HasIndex(line => line.EndedAt);
    }

    public void Configure(EntityTypeBuilder<DirectLineQuestion> builder)
    {
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.Property(question => question.Version).IsConcurrencyToken();

        // Two who ask at once in two processes: the second is told of a conflict and takes the next number.
        builder.HasIndex(question => new { question.LineId, question.Number }).IsUnique();
        builder.HasIndex(question => question.ResidentId);
    }
}
