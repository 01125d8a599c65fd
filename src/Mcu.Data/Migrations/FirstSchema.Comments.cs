using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateSpottedVersions(MigrationBuilder migration)
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

    private static void CreateSpottedLines(MigrationBuilder migration)
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
