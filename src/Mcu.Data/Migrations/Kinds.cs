using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>
/// By which procedure an appeal goes, who asks, how much hangs on it, its number elsewhere. What there was were messages.
/// </summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_01_Kinds")]
internal sealed class Kinds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Kind", "Appeals", nullable: false, defaultValue: "Message");
        migrationBuilder.AddColumn<string>("Applicant", "Appeals", nullable: true);
        migrationBuilder.AddColumn<string>("Importance", "Appeals", nullable: false, defaultValue: "Normal");
        migrationBuilder.AddColumn<string>("OutsideNumber", "Appeals", nullable: true);
        migrationBuilder.AddColumn<int>("OutsideDate", "Appeals", nullable: true);
        migrationBuilder.CreateIndex("IX_Appeals_Outside", "Appeals", ["Source", "OutsideNumber"], filter: "\"OutsideNumber\" IS NOT NULL");
    }
}
