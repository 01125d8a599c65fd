using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateSpotted(MigrationBuilder migration)
    {
        migration.CreateTable("Spotted", t => new SpottedColumns(t), constraints: t => t.PrimaryKey("PK_Spotted", r => r.Id));
        migration.CreateIndex("IX_Spotted_AlarmAt", "Spotted", "AlarmAt", filter: "\"AlarmAt\" IS NOT NULL");
        migration.CreateIndex("IX_Spotted_AppealId", "Spotted", "AppealId", filter: "\"AppealId\" IS NOT NULL");
        migration.CreateIndex("IX_Spotted_Author_SeenAt", "Spotted", ["Author", "SeenAt"]);
        migration.CreateIndex("IX_Spotted_Code", "Spotted", "Code", unique: true, filter: "\"Code\" IS NOT NULL");
        migration.CreateIndex("IX_Spotted_DraftId", "Spotted", "DraftId", filter: "\"DraftId\" IS NOT NULL");
        migration.CreateIndex("IX_Spotted_Page_Key", "Spotted", ["Page", "Key"], unique: true, filter: "\"Key\" IS NOT NULL");
        migration.CreateIndex("IX_Spotted_State_Quiet_AnswerDueAt", "Spotted", ["State", "Quiet", "AnswerDueAt"]);
        migration.CreateIndex("IX_Spotted_Untold", "Spotted", "SeenAt", filter: "\"ToldAt\" IS NULL");
    }

    private sealed class SpottedColumns(ColumnsBuilder t)
    {
        public OperationBuilder<AddColumnOperation> Id { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> Source { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Page { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Key { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Kind { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Link { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> PostKey { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> PostLink { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> PostWords { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Author { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> AuthorName { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Text { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Files { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> AlbumKey { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> SeenAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> Sort { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> SortReason { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Important { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> Quiet { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> ToldAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> CardId { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> State { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Gone { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> CommentsOff { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> PageClosed { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> Official { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Failure { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> RouteDueAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> SoonAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> AnswerDueAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> AnswerTerm { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Said { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> AlarmAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> AppealId { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> DraftId { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> AnswerText { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Code { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> CodeUntil { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> CodeUsedAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> Forgotten { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> ChangedBy { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Version { get; } = t.Column<int>(nullable: false);
    }
}
