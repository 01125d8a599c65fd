using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>What is to be sent by hand to applicants whom no chat leads to, and the proof that it was.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261126_61_Errands")]
internal sealed class Errands : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Errands", t => new
        {
            Id = t.Column<long>(nullable: false),
            AppealId = t.Column<long>(nullable: false),
            Kind = t.Column<string>(nullable: false),
            Stage = t.Column<string>(nullable: false),
            Text = t.Column<string>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
            State = t.Column<string>(nullable: false),
            EndedAt = t.Column<long>(nullable: true),
            DoneById = t.Column<long>(nullable: true),
            Proof = t.Column<string>(nullable: false),
            Files = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Errands", r => r.Id));
        migrationBuilder.CreateIndex("IX_Errands_AppealId", "Errands", "AppealId");
        migrationBuilder.CreateIndex("IX_Errands_Open", "Errands", "CreatedAt", filter: "\"State\" = 'Open'");
        migrationBuilder.AddColumn<long>("ErrandId", "Cards", nullable: true);
    }
}
