using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>
/// The dates of an appeal beside that of its answer, by what they were counted, and the times in which the clock stood. Earlier appeals
/// have none.
/// </summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_02_Terms")]
internal sealed class Terms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Counted", "Appeals", nullable: true);
        foreach (var moment in new[] { "RouteDueAt", "RoutedAt", "FirstReplyDueAt", "FirstReplyAt", "ControlAt", "TermAt",
            "TermsToldTo", "PausedAt" })
        {
            migrationBuilder.AddColumn<long>(moment, "Appeals", nullable: true);
        }

        migrationBuilder.AddColumn<string>("Pauses", "Appeals", nullable: false, defaultValue: "[]");
        migrationBuilder.CreateIndex("IX_Appeals_TermAt", "Appeals", "TermAt", filter: "\"TermAt\" IS NOT NULL");
    }
}
