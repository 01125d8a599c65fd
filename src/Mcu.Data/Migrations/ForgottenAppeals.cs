using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>When an appeal was erased at the wish of its resident; of earlier ones their history knows it.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261130_21_ForgottenAppeals")]
internal sealed class ForgottenAppeals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("ForgottenAt", "Appeals", nullable: true);
        migrationBuilder.Sql(
            "UPDATE \"Appeals\" SET \"ForgottenAt\" = (SELECT MAX(\"At\") FROM \"History\" WHERE \"History\".\"AppealId\" = \"Appeals\".\"Id\" AND \"Kind\" = 'Forgotten') "
            + "WHERE \"Id\" IN (SELECT \"AppealId\" FROM \"History\" WHERE \"Kind\" = 'Forgotten')");
    }
}
