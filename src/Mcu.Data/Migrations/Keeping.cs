using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>What was said of which appeal outlives the message; and the indexes that the daily tidying asks.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261122_01_Keeping")]
internal sealed class Keeping : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("SentLinks", t => new
        {
            Chat = t.Column<string>(nullable: false),
            MessageId = t.Column<string>(nullable: false),
            AppealId = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_SentLinks", r => new { r.Chat, r.MessageId }));
        migrationBuilder.CreateIndex("IX_SentLinks_AppealId", "SentLinks", "AppealId");
        migrationBuilder.CreateIndex("IX_Appeals_Somebodys", "Appeals", "ClosedAt",
            filter: "\"ClosedAt\" IS NOT NULL AND \"ResidentId\" <> 0");
        migrationBuilder.CreateIndex("IX_ResidentMessages_Loose", "ResidentMessages", "At",
            filter: "\"DraftId\" IS NULL AND \"AppealId\" IS NULL");
        migrationBuilder.CreateIndex("IX_Transcript_At", "Transcript", "At");
    }
}
