using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreatePeople(MigrationBuilder migration)
    {
        migration.CreateTable("People", t => new
        {
            Id = t.Column<long>(nullable: false),
            Name = t.Column<string>(nullable: false),
            UserName = t.Column<string>(nullable: true),
            Role = t.Column<string>(nullable: false),
            Unit = t.Column<string>(nullable: true),
            Active = t.Column<bool>(nullable: false),
            Home = t.Column<string>(nullable: false),
            AddedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_People", r => r.Id));
    }

    private static void CreatePersonAddresses(MigrationBuilder migration)
    {
        migration.CreateTable("PersonAddresses", t => new
        {
            Address = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PersonAddresses", r => r.Address);
            t.ForeignKey("FK_PersonAddresses_People_PersonId", r => r.PersonId, "People", "Id");
        });
        migration.CreateIndex("IX_PersonAddresses_PersonId", "PersonAddresses", "PersonId");
    }

    private static void CreateInvites(MigrationBuilder migration)
    {
        migration.CreateTable("Invites", t => new
        {
            Code = t.Column<string>(nullable: false),
            Role = t.Column<string>(nullable: false),
            Unit = t.Column<string>(nullable: true),
            PersonId = t.Column<long>(nullable: true),
            ExpiresAt = t.Column<long>(nullable: false),
            CreatedById = t.Column<long>(nullable: false),
            UsedAt = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Invites", r => r.Code));
    }

    private static void CreateResidents(MigrationBuilder migration)
    {
        migration.CreateTable("Residents", t => new
        {
            Id = t.Column<long>(nullable: false),
            Address = t.Column<string>(nullable: false),
            Name = t.Column<string>(nullable: false),
            Consent = t.Column<string>(nullable: false),
            ConsentAt = t.Column<long>(nullable: true),
            ConsentVersion = t.Column<string>(nullable: true),
            UnreachableSince = t.Column<long>(nullable: true),
            InMinute = t.Column<int>(nullable: false),
            MinuteStart = t.Column<long>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Residents", r => r.Id));
        migration.CreateIndex("IX_Residents_Address", "Residents", "Address", unique: true);
    }

    private static void CreateConsents(MigrationBuilder migration)
    {
        migration.CreateTable("Consents", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            ResidentId = t.Column<long>(nullable: false),
            Choice = t.Column<string>(nullable: false),
            Version = t.Column<string>(nullable: false),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Consents", r => r.Id));
        migration.CreateIndex("IX_Consents_ResidentId", "Consents", "ResidentId");
    }
}
