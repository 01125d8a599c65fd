using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateDrafts(MigrationBuilder migration)
    {
        migration.CreateTable("Drafts", t => new
        {
            Id = t.Column<long>(nullable: false),
            ResidentId = t.Column<long>(nullable: false),
            Step = t.Column<string>(nullable: false),
            Topic = t.Column<string>(nullable: true),
            TopicChosen = t.Column<bool>(nullable: false),
            PlaceText = t.Column<string>(nullable: true),
            Place = t.Column<string>(nullable: true),
            PlaceSkipped = t.Column<bool>(nullable: false),
            Urgent = t.Column<bool>(nullable: false),
            PhotoAskedAt = t.Column<long>(nullable: true),
            ChoseMessage = t.Column<bool>(nullable: false),
            RemindedAt = t.Column<long>(nullable: true),
            CreatedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Drafts", r => r.Id));
        migration.CreateIndex("IX_Drafts_ResidentId", "Drafts", "ResidentId", unique: true);
    }

    private static void CreateResidentMessages(MigrationBuilder migration)
    {
        migration.CreateTable("ResidentMessages", t => new
        {
            Id = t.Column<long>(nullable: false),
            ResidentId = t.Column<long>(nullable: false),
            DraftId = t.Column<long>(nullable: true),
            AppealId = t.Column<long>(nullable: true),
            Chat = t.Column<string>(nullable: false),
            PlatformId = t.Column<string>(nullable: true),
            AlbumKey = t.Column<string>(nullable: true),
            Text = t.Column<string>(nullable: false),
            Version = t.Column<int>(nullable: false),
            Files = t.Column<string>(nullable: false),
            Place = t.Column<string>(nullable: true),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ResidentMessages", r => r.Id);
            t.ForeignKey("FK_ResidentMessages_Drafts_DraftId", r => r.DraftId, "Drafts", "Id");
        });
        IndexResidentMessages(migration);
    }

    private static void IndexResidentMessages(MigrationBuilder migration)
    {
        migration.CreateIndex("IX_ResidentMessages_AppealId", "ResidentMessages", "AppealId", filter: "\"AppealId\" IS NOT NULL");
        migration.CreateIndex("IX_ResidentMessages_Chat_AlbumKey", "ResidentMessages", ["Chat", "AlbumKey"],
            filter: "\"AlbumKey\" IS NOT NULL");
        migration.CreateIndex("IX_ResidentMessages_Chat_PlatformId", "ResidentMessages", ["Chat", "PlatformId"]);
        migration.CreateIndex("IX_ResidentMessages_DraftId", "ResidentMessages", "DraftId", filter: "\"DraftId\" IS NOT NULL");
        migration.CreateIndex("IX_ResidentMessages_ResidentId", "ResidentMessages", "ResidentId");
        migration.CreateIndex("IX_ResidentMessages_Loose", "ResidentMessages", "At",
            filter: "\"DraftId\" IS NULL AND \"AppealId\" IS NULL");
    }

    private static void CreateMessageVersions(MigrationBuilder migration)
    {
        migration.CreateTable("MessageVersions", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            MessageId = t.Column<long>(nullable: false),
            Version = t.Column<int>(nullable: false),
            Text = t.Column<string>(nullable: false),
            ReplacedAt = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_MessageVersions", r => r.Id);
            t.ForeignKey("FK_MessageVersions_ResidentMessages_MessageId", r => r.MessageId, "ResidentMessages", "Id");
        });
        migration.CreateIndex("IX_MessageVersions_MessageId", "MessageVersions", "MessageId");
    }
}
