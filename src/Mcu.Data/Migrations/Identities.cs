using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>A person's identities in several channels are joined; the codes that join them.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261123_02_Identities")]
internal sealed class Identities : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("JoinedId", "Residents", nullable: true);
        migrationBuilder.AddColumn<long>("JoinedAt", "Residents", nullable: true);
        migrationBuilder.CreateIndex("IX_Residents_JoinedId", "Residents", "JoinedId", filter: "\"JoinedId\" IS NOT NULL");
        migrationBuilder.AddColumn<string>("ToldIn", "Appeals", nullable: true);
        migrationBuilder.CreateTable("JoinCodes", t => new
        {
            Code = t.Column<string>(nullable: false),
            ResidentId = t.Column<long>(nullable: false),
            ExpiresAt = t.Column<long>(nullable: false),
            UsedAt = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_JoinCodes", r => r.Code));
        migrationBuilder.CreateIndex("IX_JoinCodes_ResidentId", "JoinCodes", "ResidentId");
    }
}
