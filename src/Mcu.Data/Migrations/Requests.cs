using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Requests for information about an appeal.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_03_Requests")]
internal sealed class Requests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("Requests", "Appeals", nullable: false, defaultValue: 0);
        migrationBuilder.CreateTable("Requests", t => new
        {
            Id = t.Column<long>(nullable: false),
            AppealId = t.Column<long>(nullable: false),
            Number = t.Column<int>(nullable: false),
            To = t.Column<string>(nullable: false),
            Unit = t.Column<string>(nullable: true),
            PersonId = t.Column<long>(nullable: true),
            Question = t.Column<string>(nullable: false),
            AskedById = t.Column<long>(nullable: false),
            AskedAt = t.Column<long>(nullable: false),
            DueAt = t.Column<long>(nullable: false),
            SoonAt = t.Column<long>(nullable: true),
            LateAt = t.Column<long>(nullable: true),
            ReceivedAt = t.Column<long>(nullable: true),
            Answer = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Requests", r => r.Id));
        migrationBuilder.CreateIndex("IX_Requests_AppealId", "Requests", "AppealId");
        migrationBuilder.CreateIndex("IX_Requests_Waiting", "Requests", "DueAt", filter: "\"ReceivedAt\" IS NULL");
    }
}
