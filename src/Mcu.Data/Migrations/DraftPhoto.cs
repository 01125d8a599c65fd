using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>When the resident was asked for a photograph.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_21_DraftPhoto")]
internal sealed class DraftPhoto : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<long>("PhotoAskedAt", "Drafts", nullable: true);
}
