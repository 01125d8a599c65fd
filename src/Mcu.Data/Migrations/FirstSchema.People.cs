using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreatePeople(MigrationBuilder migration)
    {
        migration.CreateTable("People", t => new
        {
            Id = t.Column<long>(nullable: false),
            Name = t.Column<string>(nullable: false),
            UserName = t.Column<string>(nullable: true),
            Role = t.Column<string>(nullable: false),
            Unit = t.Column<string>(nullable: true),
            Active = t.Column<bool>(nullable: false),
            Home = t.Column<string>(nullable: false),
            AddedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_People", r => r.Id));
    }

    private static void CreatePersonAddresses(MigrationBuilder migration)
    {
        migration.CreateTable("PersonAddresses", t => new
        {
            Address = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PersonAddresses", r => r.Address);
            t.ForeignKey("FK_PersonAddresses_People_PersonId", r => r.PersonId, "People", "Id");
        });
        migration.CreateIndex("IX_PersonAddresses_PersonId", "PersonAddresses", "PersonId");
    }

    private static void CreateInvites(MigrationBuilder migration)
    {
        migration.CreateTable("Invites", t => new
        {
            Code = t.Column<string>(nullable: false),
            Role = t.Column<string>(nullable: false),
            Unit = t.Column<string>(nullable: true),
            Post = t.Column<string>(nullable: true),
            PersonId = t.Column<long>(nullable: true),
            ExpiresAt = t.Column<long>(nullable: false),
            CreatedById = t.Column<long>(nullable: false),
            UsedAt = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Invites", r => r.Code));
    }

    private static void CreatePostHoldings(MigrationBuilder migration)
    {
        migration.CreateTable("PostHoldings", t => new
        {
            Id = t.Column<long>(nullable: false),
            Post = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: false),
            From = t.Column<int>(nullable: false),
            To = t.Column<int>(nullable: true),
            CreatedById = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_PostHoldings", r => r.Id));
        migration.CreateIndex("IX_PostHoldings_To", "PostHoldings", "To");
    }

    private static void CreateSubstitutions(MigrationBuilder migration)
    {
        migration.CreateTable("Substitutions", t => new
        {
            Id = t.Column<long>(nullable: false),
            AbsentId = t.Column<long>(nullable: false),
            SubstituteId = t.Column<long>(nullable: false),
            From = t.Column<int>(nullable: false),
            To = t.Column<int>(nullable: true),
            CreatedById = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Substitutions", r => r.Id));
        migration.CreateIndex("IX_Substitutions_To", "Substitutions", "To");
    }

    private static void CreateAuditLog(MigrationBuilder migration)
    {
        migration.CreateTable("AuditLog", t => new
        {
            Id = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Action = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: true),
            AppealId = t.Column<long>(nullable: true),
            Channel = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_AuditLog", r => r.Id));
        migration.CreateIndex("IX_AuditLog_At", "AuditLog", "At");
        migration.CreateIndex("IX_AuditLog_PersonId", "AuditLog", "PersonId");
    }
}
