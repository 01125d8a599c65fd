using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>
/// Formal appeals: the day they came, whom they complain of, the special order; what a registrar is entering; until when a notice is due.
/// </summary>
[DbContext(typeof(McuContext))]
[Migration("20261126_62_Formal")]
internal sealed class Formal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("ReceivedOn", "Appeals", nullable: true);
        migrationBuilder.AddColumn<int>("RegisterBy", "Appeals", nullable: true);
        migrationBuilder.AddColumn<string>("About", "Appeals", nullable: true);
        migrationBuilder.AddColumn<string>("Special", "Appeals", nullable: true);
        migrationBuilder.CreateIndex("IX_Appeals_Special", "Appeals", "Special", filter: "\"Special\" IS NOT NULL");
        migrationBuilder.CreateIndex("IX_Appeals_Kind_RegisteredAt", "Appeals", ["Kind", "RegisteredAt"]);
        migrationBuilder.AddColumn<long>("DueAt", "Errands", nullable: true);
        migrationBuilder.AddColumn<long>("AlarmAt", "Errands", nullable: true);
        migrationBuilder.CreateIndex("IX_Errands_AlarmAt", "Errands", "AlarmAt", filter: "\"AlarmAt\" IS NOT NULL");
        migrationBuilder.CreateTable("Entries", t => new
        {
            PersonId = t.Column<long>(nullable: false),
            Form = t.Column<string>(nullable: false),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Entries", r => r.PersonId));
    }
}
