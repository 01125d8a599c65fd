using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>What is known of a file that is loaded: what its sender should hear of the whole of it, and how its dates are read.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261130_60_ImportNotes")]
internal sealed class ImportNotes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Notes", "TableJobs", nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<string>("DayOrder", "TableJobs", nullable: false, defaultValue: "Unclear");
    }
}
