using Mcu.Workflow.Appeals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class ErrandMapping : IEntityTypeConfiguration<Errand>
{
    public void Configure(EntityTypeBuilder<Errand> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Ignore(e => e.Open);

        // Two who say at the same moment that they have sent it: the second is told who was first.
        builder.Property(e => e.State).IsConcurrencyToken();
        builder.HasIndex(e => e.AppealId);
        builder.HasIndex(e => e.CreatedAt, "IX_Errands_Open").HasFilter("\"State\" = 'Open'");
    }
}
