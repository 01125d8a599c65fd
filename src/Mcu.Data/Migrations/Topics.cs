using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Where in its chat a message goes: the thread of an appeal.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261123_03_Topics")]
internal sealed class Topics : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Thread", "Outbox", nullable: true);
        migrationBuilder.AddColumn<string>("Thread", "Cards", nullable: true);
    }
}
