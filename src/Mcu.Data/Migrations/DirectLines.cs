using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Direct lines and what residents asked.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_30_DirectLine")]
internal sealed class DirectLines : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("DirectLines", t => new
        {
            Id = t.Column<long>(nullable: false),
            Title = t.Column<string>(nullable: false),
            Hosts = t.Column<string>(nullable: false),
            AskFrom = t.Column<long>(nullable: false),
            AskTo = t.Column<long>(nullable: false),
            AirAt = t.Column<long>(nullable: false),
            EndedAt = t.Column<long>(nullable: true),
            CreatedById = t.Column<long>(nullable: false),
            Told = t.Column<int>(nullable: false),
            Version = t.Column<int>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_DirectLines", r => r.Id));
        migrationBuilder.CreateIndex("IX_DirectLines_EndedAt", "DirectLines", "EndedAt");
        Questions(migrationBuilder);
    }

    private static void Questions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("LineQuestions", t => new
        {
            Id = t.Column<long>(nullable: false),
            LineId = t.Column<long>(nullable: false),
            Number = t.Column<int>(nullable: false),
            ResidentId = t.Column<long>(nullable: false),
            Caller = t.Column<string>(nullable: true),
            Text = t.Column<string>(nullable: false),
            AskedAt = t.Column<long>(nullable: false),
            NameOnAir = t.Column<bool>(nullable: false),
            State = t.Column<string>(nullable: false),
            IntoId = t.Column<long>(nullable: true),
            Words = t.Column<string>(nullable: true),
            AppealId = t.Column<long>(nullable: true),
            Version = t.Column<int>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_LineQuestions", r => r.Id));
        migrationBuilder.CreateIndex("IX_LineQuestions_LineId_Number", "LineQuestions", ["LineId", "Number"], unique: true);
        migrationBuilder.CreateIndex("IX_LineQuestions_ResidentId", "LineQuestions", "ResidentId");
    }
}
