using Mcu.Workflow.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mcu.Data.Storage;

internal sealed class PeopleMapping :
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<PersonAddress>,
    IEntityTypeConfiguration<Invite>,
    IEntityTypeConfiguration<PostHolding>,
    IEntityTypeConfiguration<Substitution>,
    IEntityTypeConfiguration<Resident>,
    IEntityTypeConfiguration<LinkCode>,
    IEntityTypeConfiguration<ConsentRecord>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.HomeAddress);
        builder.HasMany(p => p.Addresses).WithOne().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<PersonAddress> builder)
    {
        builder.HasKey(a => a.Address);
        builder.HasIndex(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<Invite> builder)
    {
        builder.HasKey(i => i.Code);

        // A pass is used once, even when two processes see it at the same moment.
        builder.Property(i => i.UsedAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PostHolding> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasIndex(h => h.To);
    }

    public void Configure(EntityTypeBuilder<Substitution> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.To);
    }

    public void Configure(EntityTypeBuilder<Resident> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.Address).IsUnique();
        builder.HasIndex(r => r.JoinedId).HasFilter("\"JoinedId\" IS NOT NULL");

        // Joined twice at the same moment by two processes: the second looks again.
        builder.Property(r => r.JoinedId).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<LinkCode> builder)
    {
        builder.HasKey(c => c.Code);
        builder.HasIndex(c => c.ResidentId);
        builder.Property(c => c.UsedAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ConsentRecord> builder) => builder.HasIndex(c => c.ResidentId);
}
