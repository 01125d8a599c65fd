using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Who said the first of two yeses to a draft answer.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_05_Path")]
internal sealed class Path : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("EndorsedById", "Answers", nullable: true);
    }
}
