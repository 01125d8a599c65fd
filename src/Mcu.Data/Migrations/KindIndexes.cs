using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>What the digest counts and the last number are found by index, however many appeals there are.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261130_61_KindIndexes")]
internal sealed class KindIndexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("IX_Appeals_Kind_State_DueAt", "Appeals", ["Kind", "State", "DueAt"]);
        migrationBuilder.CreateIndex("IX_Appeals_Kind_Year_Number", "Appeals", ["Kind", "Year", "Number"]);
    }
}
