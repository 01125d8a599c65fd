using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Documents that the program makes for residents out of their own words.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_09_Papers")]
internal sealed class Papers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Papers", t => new
        {
            Id = t.Column<long>(nullable: false),
            ResidentId = t.Column<long>(nullable: false),
            Name = t.Column<string>(nullable: false),
            MediaType = t.Column<string>(nullable: false),
            Bytes = t.Column<byte[]>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Papers", r => r.Id));
        migrationBuilder.CreateIndex("IX_Papers_ResidentId", "Papers", "ResidentId");
        migrationBuilder.CreateIndex("IX_Papers_CreatedAt", "Papers", "CreatedAt");
    }
}
