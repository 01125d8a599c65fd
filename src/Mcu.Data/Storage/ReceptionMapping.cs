using Mcu.Workflow.Receptions.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

/// <summary>Times of personal receptions that are free no more.</summary>
internal sealed class ReceptionMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();

        // Two people who take the same time at the same moment: the second is told of a conflict and looks again.
        builder.HasIndex(b => new { b.Reception, b.At }).IsUnique();
        builder.HasIndex(b => b.At);
        builder.HasIndex(b => b.ResidentId).HasFilter("\"ResidentId\" IS NOT NULL");
    }
}
