using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Whether the resident chose a message when asked by which procedure it is to go.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_08_Forks")]
internal sealed class Forks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("ChoseMessage", "Drafts", nullable: false, defaultValue: false);
}
