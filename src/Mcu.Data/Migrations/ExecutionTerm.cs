using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>A term that a head set for one appeal. Earlier appeals have none.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261130_20_ExecutionTerm")]
internal sealed class ExecutionTerm : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<long>("ExecutionDueAt", "Appeals", nullable: true);
}
