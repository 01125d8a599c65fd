using Mcu.Workflow.Appeals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class RequestMapping : IEntityTypeConfiguration<InformationRequest>
{
    public void Configure(EntityTypeBuilder<InformationRequest> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();

        // Answered twice at the same moment by two processes: the second looks again.
        builder.Property(r => r.ReceivedAt).IsConcurrencyToken();
        builder.Property(r => r.LateAt).IsConcurrencyToken();
        builder.Property(r => r.SoonAt).IsConcurrencyToken();
        builder.HasIndex(r => r.AppealId);
        builder.HasIndex(r => r.DueAt, "IX_Requests_Waiting").HasFilter("\"ReceivedAt\" IS NULL");
    }
}
