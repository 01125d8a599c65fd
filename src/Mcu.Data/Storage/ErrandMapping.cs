using Mcu.Workflow.Appeals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class ErrandMapping : IEntityTypeConfiguration<ManualDelivery>, IEntityTypeConfiguration<RegistrationForm>
{
    public void Configure(EntityTypeBuilder<RegistrationForm> builder)
    {
        builder.HasKey(e => e.PersonId);
        builder.Property(e => e.PersonId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ManualDelivery> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();

        // Two who say at the same moment that they have sent it: the second is told who was first.
        builder.Property(e => e.State).IsConcurrencyToken();
        builder.HasIndex(e => e.AppealId);
        builder.HasIndex(e => e.AlarmAt).HasFilter("\"AlarmAt\" IS NOT NULL");
        builder.HasIndex(e => e.CreatedAt, "IX_Errands_Open").HasFilter("\"State\" = 'Open'");
    }
}
