using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>When a resident was reminded of what they have not sent, and asked for their name: each once.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261130_80_ResidentTalk")]
internal sealed class ResidentTalk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("RemindedAt", "Drafts", nullable: true);
        migrationBuilder.AddColumn<long>("NameAskedAt", "Residents", nullable: true);
    }
}
