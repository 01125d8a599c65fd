using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Who said the first of two yeses to a draft answer; decisions put off; answers that somebody is to look at.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_05_Path")]
internal sealed class Path : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("EndorsedById", "Answers", nullable: true);
        migrationBuilder.AddColumn<string>("Postponing", "Appeals", nullable: true);
        migrationBuilder.AddColumn<int>("Postponed", "Appeals", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<long>("QualityDueAt", "Appeals", nullable: true);
        migrationBuilder.AddColumn<string>("QualityGaps", "Appeals", nullable: false, defaultValue: "");
        migrationBuilder.CreateIndex("IX_Appeals_QualityDueAt", "Appeals", "QualityDueAt", filter: "\"QualityDueAt\" IS NOT NULL");
    }
}
