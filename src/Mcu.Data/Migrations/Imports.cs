using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Files that are loaded or made, and what other systems said last of the appeals that they keep too.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261125_20_Imports")]
internal sealed class Imports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("TableJobs", t => new
        {
            Id = t.Column<long>(nullable: false),
            Kind = t.Column<string>(nullable: false),
            State = t.Column<string>(nullable: false),
            Layout = t.Column<string>(nullable: false),
            Chat = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: true),
            CardId = t.Column<long>(nullable: true),
            Process = t.Column<string>(nullable: false),
            Files = t.Column<string>(nullable: false),
            Name = t.Column<string>(nullable: false),
            Fingerprint = t.Column<string>(nullable: true),
            From = t.Column<int>(nullable: true),
            To = t.Column<int>(nullable: true),
            Unknown = t.Column<string>(nullable: false),
            Rows = t.Column<int>(nullable: false),
            Line = t.Column<int>(nullable: false),
            Done = t.Column<int>(nullable: false),
            Taken = t.Column<int>(nullable: false),
            Updated = t.Column<int>(nullable: false),
            Unchanged = t.Column<int>(nullable: false),
            Refused = t.Column<int>(nullable: false),
            Remarks = t.Column<int>(nullable: false),
            Opened = t.Column<int>(nullable: false),
            ReportBytes = t.Column<long>(nullable: false),
            Why = t.Column<string>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
            EndedAt = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_TableJobs", r => r.Id));
        migrationBuilder.CreateIndex("IX_TableJobs_State", "TableJobs", "State");
        CreateOutsideRecords(migrationBuilder);
    }

    private static void CreateOutsideRecords(MigrationBuilder migration)
    {
        migration.CreateTable("OutsideRecords", t => new
        {
            AppealId = t.Column<long>(nullable: false),
            Source = t.Column<string>(nullable: false),
            Number = t.Column<string>(nullable: false),
            Said = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_OutsideRecords", r => r.AppealId));
        migration.CreateIndex("IX_OutsideRecords_Source_Number", "OutsideRecords", ["Source", "Number"], unique: true);
    }
}
