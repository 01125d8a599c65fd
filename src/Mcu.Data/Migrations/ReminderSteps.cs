using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Which step of the escalation, or which percent of the term, a planned reminder is.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261126_03_ReminderSteps")]
internal sealed class ReminderSteps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Step", "Reminders", nullable: true);
}
