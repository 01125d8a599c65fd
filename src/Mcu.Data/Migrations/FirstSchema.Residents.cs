using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateResidents(MigrationBuilder migration)
    {
        migration.CreateTable("Residents", t => new
        {
            Id = t.Column<long>(nullable: false),
            Address = t.Column<string>(nullable: false),
            Name = t.Column<string>(nullable: false),
            NameAskedAt = t.Column<long>(nullable: true),
            JoinedId = t.Column<long>(nullable: true),
            JoinedAt = t.Column<long>(nullable: true),
            Consent = t.Column<string>(nullable: false),
            ConsentAt = t.Column<long>(nullable: true),
            ConsentVersion = t.Column<string>(nullable: true),
            UnreachableSince = t.Column<long>(nullable: true),
            InMinute = t.Column<int>(nullable: false),
            MinuteStart = t.Column<long>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Residents", r => r.Id));
        migration.CreateIndex("IX_Residents_Address", "Residents", "Address", unique: true);
        migration.CreateIndex("IX_Residents_JoinedId", "Residents", "JoinedId", filter: "\"JoinedId\" IS NOT NULL");
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

    private static void CreateJoinCodes(MigrationBuilder migration)
    {
        migration.CreateTable("JoinCodes", t => new
        {
            Code = t.Column<string>(nullable: false),
            ResidentId = t.Column<long>(nullable: false),
            ExpiresAt = t.Column<long>(nullable: false),
            UsedAt = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_JoinCodes", r => r.Code));
        migration.CreateIndex("IX_JoinCodes_ResidentId", "JoinCodes", "ResidentId");
    }

    private static void CreatePapers(MigrationBuilder migration)
    {
        migration.CreateTable("Papers", t => new
        {
            Id = t.Column<long>(nullable: false),
            ResidentId = t.Column<long>(nullable: false),
            Name = t.Column<string>(nullable: false),
            MediaType = t.Column<string>(nullable: false),
            Bytes = t.Column<byte[]>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Papers", r => r.Id));
        migration.CreateIndex("IX_Papers_ResidentId", "Papers", "ResidentId");
        migration.CreateIndex("IX_Papers_CreatedAt", "Papers", "CreatedAt");
    }

    private static void CreateBookings(MigrationBuilder migration)
    {
        migration.CreateTable("Bookings", t => new
        {
            Id = t.Column<long>(nullable: false),
            Reception = t.Column<string>(nullable: false),
            At = t.Column<long>(nullable: false),
            State = t.Column<string>(nullable: false),
            ResidentId = t.Column<long>(nullable: true),
            Chat = t.Column<string>(nullable: true),
            Name = t.Column<string>(nullable: false),
            Subject = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: true),
            CreatedAt = t.Column<long>(nullable: false),
            RemindedAt = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Bookings", r => r.Id));
        migration.CreateIndex("IX_Bookings_Reception_At", "Bookings", ["Reception", "At"], unique: true);
        migration.CreateIndex("IX_Bookings_At", "Bookings", "At");
        migration.CreateIndex("IX_Bookings_ResidentId", "Bookings", "ResidentId", filter: "\"ResidentId\" IS NOT NULL");
    }
}
