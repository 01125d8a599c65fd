using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>What was seen in public.</summary>
[DbContext(typeof(McuContext))]
[Migration("20261123_01_Watching")]
internal sealed partial class Watching : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateSpotted(migrationBuilder);
        CreateVersions(migrationBuilder);
        CreateLines(migrationBuilder);
    }

    private static void CreateVersions(MigrationBuilder migration)
    {
        migration.CreateTable("SpottedVersions", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            SpottedId = t.Column<long>(nullable: false),
            Text = t.Column<string>(nullable: false),
            ReplacedAt = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_SpottedVersions", r => r.Id);
            t.ForeignKey("FK_SpottedVersions_Spotted_SpottedId", r => r.SpottedId, "Spotted", "Id");
        });
        migration.CreateIndex("IX_SpottedVersions_SpottedId", "SpottedVersions", "SpottedId");
    }

    private static void CreateLines(MigrationBuilder migration)
    {
        migration.CreateTable("SpottedLines", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            SpottedId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Trigger = t.Column<string>(nullable: true),
            By = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: true),
            Name = t.Column<string>(nullable: false),
            Text = t.Column<string>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_SpottedLines", r => r.Id);
            t.ForeignKey("FK_SpottedLines_Spotted_SpottedId", r => r.SpottedId, "Spotted", "Id");
        });
        migration.CreateIndex("IX_SpottedLines_SpottedId", "SpottedLines", "SpottedId");
    }
}
