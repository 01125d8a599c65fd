using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Which edition of the regulation an appeal was registered by; of those from before nobody knows.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261124_01_Edition")]
internal sealed class OfEdition : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Edition", "Appeals", nullable: true);
}
