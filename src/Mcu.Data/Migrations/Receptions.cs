using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Times of personal receptions that are free no more: booked, or closed by the municipality.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_10_Receptions")]
internal sealed class Receptions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Bookings", t => new
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
        migrationBuilder.CreateIndex("IX_Bookings_Reception_At", "Bookings", ["Reception", "At"], unique: true);
        migrationBuilder.CreateIndex("IX_Bookings_At", "Bookings", "At");
        migrationBuilder.CreateIndex("IX_Bookings_ResidentId", "Bookings", "ResidentId", filter: "\"ResidentId\" IS NOT NULL");
    }
}
