using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>Who of the staff came in, left or looked at what is a resident's.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261130_31_AuditLog")]
internal sealed class AuditLog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("AuditLog", t => new
        {
            Id = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Action = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: true),
            AppealId = t.Column<long>(nullable: true),
            Channel = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_AuditLog", r => r.Id));
        migrationBuilder.CreateIndex("IX_AuditLog_At", "AuditLog", "At");
        migrationBuilder.CreateIndex("IX_AuditLog_PersonId", "AuditLog", "PersonId");
    }
}
