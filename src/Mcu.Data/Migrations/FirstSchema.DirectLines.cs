using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateDirectLines(MigrationBuilder migration)
    {
        migration.CreateTable("DirectLines", t => new
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
        migration.CreateIndex("IX_DirectLines_EndedAt", "DirectLines", "EndedAt");
    }

    private static void CreateLineQuestions(MigrationBuilder migration)
    {
        migration.CreateTable("LineQuestions", t => new
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
        migration.CreateIndex("IX_LineQuestions_LineId_Number", "LineQuestions", ["LineId", "Number"], unique: true);
        migration.CreateIndex("IX_LineQuestions_ResidentId", "LineQuestions", "ResidentId");
    }
}
