using Mcu.Data.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

/// <summary>
/// Who holds which post and who stands in for whom, by days; for whom a move of an appeal was made; invitations to a post.
/// </summary>
[DbContext(typeof(McuContext))]
[Migration("20261124_02_Posts")]
internal sealed class Posts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("PostHoldings", t => new
        {
            Id = t.Column<long>(nullable: false),
            Post = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: false),
            From = t.Column<int>(nullable: false),
            To = t.Column<int>(nullable: true),
            CreatedById = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_PostHoldings", r => r.Id));
        migrationBuilder.CreateIndex("IX_PostHoldings_To", "PostHoldings", "To");
        migrationBuilder.CreateTable("Substitutions", t => new
        {
            Id = t.Column<long>(nullable: false),
            AbsentId = t.Column<long>(nullable: false),
            SubstituteId = t.Column<long>(nullable: false),
            From = t.Column<int>(nullable: false),
            To = t.Column<int>(nullable: true),
            CreatedById = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Substitutions", r => r.Id));
        migrationBuilder.CreateIndex("IX_Substitutions_To", "Substitutions", "To");
        migrationBuilder.AddColumn<string>("InsteadOf", "History", nullable: true);
        migrationBuilder.AddColumn<string>("Post", "Invites", nullable: true);
    }
}
