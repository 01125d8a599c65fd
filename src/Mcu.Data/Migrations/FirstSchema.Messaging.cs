using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateInbox(MigrationBuilder migration)
    {
        migration.CreateTable("Inbox", t => new
        {
            Key = t.Column<string>(nullable: false),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Inbox", r => r.Key));
        migration.CreateIndex("IX_Inbox_At", "Inbox", "At");
    }

    private static void CreateSetAsides(MigrationBuilder migration)
    {
        migration.CreateTable("SetAsides", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            Key = t.Column<string>(nullable: false),
            Delivery = t.Column<string>(nullable: false),
            Fault = t.Column<string>(nullable: false),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_SetAsides", r => r.Id));
    }

    private static void CreateCursors(MigrationBuilder migration)
    {
        migration.CreateTable("Cursors", t => new
        {
            Channel = t.Column<string>(nullable: false),
            Value = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Cursors", r => r.Channel));
    }

    private static void CreateConversations(MigrationBuilder migration)
    {
        migration.CreateTable("Conversations", t => new
        {
            Key = t.Column<string>(nullable: false),
            Expecting = t.Column<string>(nullable: false),
            AppealId = t.Column<long>(nullable: true),
            Data = t.Column<string>(nullable: true),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Conversations", r => r.Key));
    }

    private static void CreateTranscript(MigrationBuilder migration)
    {
        migration.CreateTable("Transcript", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            Chat = t.Column<string>(nullable: false),
            From = t.Column<string>(nullable: true),
            Name = t.Column<string>(nullable: false),
            Content = t.Column<string>(nullable: false),
            At = t.Column<long>(nullable: false),
            EditedAt = t.Column<long>(nullable: true),
            Revision = t.Column<long>(nullable: false),
            ReplyTo = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Transcript", r => r.Id));
        migration.CreateIndex("IX_Transcript_Chat_Revision", "Transcript", ["Chat", "Revision"]);
        migration.CreateIndex("IX_Transcript_At", "Transcript", "At");
    }

    private static void CreateSettings(MigrationBuilder migration)
    {
        migration.CreateTable("Settings", t => new
        {
            Name = t.Column<string>(nullable: false),
            Value = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Settings", r => r.Name));
    }

    private static void CreateNumberSeries(MigrationBuilder migration)
    {
        migration.CreateTable("NumberSeries", t => new
        {
            Series = t.Column<string>(nullable: false),
            Year = t.Column<int>(nullable: false),
            Last = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_NumberSeries", r => new { r.Series, r.Year }));
    }
}
