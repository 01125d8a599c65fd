using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateOutbox(MigrationBuilder migration)
    {
        migration.CreateTable("Outbox", t => new
        {
            Id = t.Column<long>(nullable: false),
            Kind = t.Column<string>(nullable: false),
            Chat = t.Column<string>(nullable: false),
            Thread = t.Column<string>(nullable: true),
            Priority = t.Column<int>(nullable: false),
            Content = t.Column<string>(nullable: false),
            Regarding = t.Column<string>(nullable: true),
            OnceKey = t.Column<string>(nullable: true),
            CardId = t.Column<long>(nullable: true),
            AppealId = t.Column<long>(nullable: true),
            Status = t.Column<string>(nullable: false),
            Attempts = t.Column<int>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
            NotBefore = t.Column<long>(nullable: false),
            SentAt = t.Column<long>(nullable: true),
            LastError = t.Column<string>(nullable: true),
            MessageId = t.Column<string>(nullable: true),
            ClaimedBy = t.Column<string>(nullable: true),
            ClaimedUntil = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Outbox", r => r.Id));
        IndexOutbox(migration);
    }

    private static void IndexOutbox(MigrationBuilder migration)
    {
        migration.CreateIndex("IX_Outbox_AppealId", "Outbox", "AppealId", filter: "\"AppealId\" IS NOT NULL");
        migration.CreateIndex("IX_Outbox_Chat_MessageId", "Outbox", ["Chat", "MessageId"]);
        migration.CreateIndex("IX_Outbox_Dead", "Outbox", "Id", filter: "\"Status\" = 'Dead'");
        migration.CreateIndex("IX_Outbox_OnceKey", "Outbox", "OnceKey", unique: true, filter: "\"OnceKey\" IS NOT NULL");
        migration.CreateIndex("IX_Outbox_Pending", "Outbox", ["Priority", "Id"], filter: "\"Status\" = 'Pending'");
        migration.CreateIndex("IX_Outbox_PendingChat", "Outbox", ["Chat", "Id"], filter: "\"Status\" = 'Pending'");
        migration.CreateIndex("IX_Outbox_SentAt", "Outbox", "SentAt", filter: "\"SentAt\" IS NOT NULL");
        migration.CreateIndex("IX_Outbox_Superseded", "Outbox", "CreatedAt", filter: "\"Status\" = 'Superseded'");
    }

    private static void CreateCards(MigrationBuilder migration)
    {
        migration.CreateTable("Cards", t => new
        {
            Id = t.Column<long>(nullable: false),
            Kind = t.Column<string>(nullable: false),
            Chat = t.Column<string>(nullable: false),
            Thread = t.Column<string>(nullable: true),
            AppealId = t.Column<long>(nullable: true),
            DraftId = t.Column<long>(nullable: true),
            ErrandId = t.Column<long>(nullable: true),
            MessageId = t.Column<string>(nullable: true),
            Shown = t.Column<string>(nullable: true),
            Gathered = t.Column<bool>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Cards", r => r.Id));
        migration.CreateIndex("IX_Cards_AppealId", "Cards", "AppealId", filter: "\"AppealId\" IS NOT NULL");
        migration.CreateIndex("IX_Cards_Chat_MessageId", "Cards", ["Chat", "MessageId"]);
        migration.CreateIndex("IX_Cards_Digest", "Cards", "Chat", filter: "\"Kind\" = 'Gathered'");
        migration.CreateIndex("IX_Cards_DraftId", "Cards", "DraftId", filter: "\"DraftId\" IS NOT NULL");
        migration.CreateIndex("IX_Cards_Gathered", "Cards", "Chat", filter: "\"Gathered\"");
    }

    private static void CreateSentLinks(MigrationBuilder migration)
    {
        migration.CreateTable("SentLinks", t => new
        {
            Chat = t.Column<string>(nullable: false),
            MessageId = t.Column<string>(nullable: false),
            AppealId = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_SentLinks", r => new { r.Chat, r.MessageId }));
        migration.CreateIndex("IX_SentLinks_AppealId", "SentLinks", "AppealId");
    }

    private static void CreateErrands(MigrationBuilder migration)
    {
        migration.CreateTable("Errands", t => new
        {
            Id = t.Column<long>(nullable: false),
            AppealId = t.Column<long>(nullable: false),
            Kind = t.Column<string>(nullable: false),
            Stage = t.Column<string>(nullable: false),
            Text = t.Column<string>(nullable: false),
            CreatedAt = t.Column<long>(nullable: false),
            DueAt = t.Column<long>(nullable: true),
            AlarmAt = t.Column<long>(nullable: true),
            State = t.Column<string>(nullable: false),
            EndedAt = t.Column<long>(nullable: true),
            DoneById = t.Column<long>(nullable: true),
            Proof = t.Column<string>(nullable: false),
            Files = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Errands", r => r.Id));
        migration.CreateIndex("IX_Errands_AppealId", "Errands", "AppealId");
        migration.CreateIndex("IX_Errands_Open", "Errands", "CreatedAt", filter: "\"State\" = 'Open'");
        migration.CreateIndex("IX_Errands_AlarmAt", "Errands", "AlarmAt", filter: "\"AlarmAt\" IS NOT NULL");
    }
}
