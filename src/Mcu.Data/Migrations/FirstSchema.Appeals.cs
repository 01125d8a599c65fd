using Microsoft.EntityFrameworkCore.Migrations;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateAppeals(MigrationBuilder migration)
    {
        migration.CreateTable("Appeals", t => new AppealColumns(t), constraints: t => t.PrimaryKey("PK_Appeals", r => r.Id));
        migration.CreateIndex("IX_Appeals_ClosesAt", "Appeals", "ClosesAt", filter: "\"ClosesAt\" IS NOT NULL");
        migration.CreateIndex("IX_Appeals_ExecutorId_State", "Appeals", ["ExecutorId", "State"]);
        migration.CreateIndex("IX_Appeals_FullNumber", "Appeals", "FullNumber", unique: true);
        migration.CreateIndex("IX_Appeals_NotClosed_State_DueAt", "Appeals", ["State", "DueAt"], filter: "\"State\" <> 'Closed'");
        migration.CreateIndex("IX_Appeals_Number", "Appeals", "Number");
        migration.CreateIndex("IX_Appeals_RegisteredAt", "Appeals", "RegisteredAt");
        migration.CreateIndex("IX_Appeals_ResidentId", "Appeals", "ResidentId");
        migration.CreateIndex("IX_Appeals_State_DueAt", "Appeals", ["State", "DueAt"]);
        migration.CreateIndex("IX_Appeals_Kind_RegisteredAt", "Appeals", ["Kind", "RegisteredAt"]);
        migration.CreateIndex("IX_Appeals_Kind_State_DueAt", "Appeals", ["Kind", "State", "DueAt"]);
        migration.CreateIndex("IX_Appeals_Kind_Year_Number", "Appeals", ["Kind", "Year", "Number"]);
        migration.CreateIndex("IX_Appeals_Outside", "Appeals", ["Source", "OutsideNumber"], filter: "\"OutsideNumber\" IS NOT NULL");
        migration.CreateIndex("IX_Appeals_QualityDueAt", "Appeals", "QualityDueAt", filter: "\"QualityDueAt\" IS NOT NULL");
        migration.CreateIndex("IX_Appeals_Somebodys", "Appeals", "ClosedAt", filter: "\"ClosedAt\" IS NOT NULL AND \"ResidentId\" <> 0");
        migration.CreateIndex("IX_Appeals_Special", "Appeals", "Special", filter: "\"Special\" IS NOT NULL");
        migration.CreateIndex("IX_Appeals_TermAt", "Appeals", "TermAt", filter: "\"TermAt\" IS NOT NULL");
    }

    private static void CreateHistory(MigrationBuilder migration)
    {
        migration.CreateTable("History", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            AppealId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Kind = t.Column<string>(nullable: false),
            Trigger = t.Column<string>(nullable: true),
            To = t.Column<string>(nullable: true),
            By = t.Column<string>(nullable: false),
            PersonId = t.Column<long>(nullable: true),
            Name = t.Column<string>(nullable: false),
            InsteadOf = t.Column<string>(nullable: true),
            Text = t.Column<string>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_History", r => r.Id);
            t.ForeignKey("FK_History_Appeals_AppealId", r => r.AppealId, "Appeals", "Id");
        });
        migration.CreateIndex("IX_History_AppealId", "History", "AppealId");
    }

    private static void CreateAnswers(MigrationBuilder migration)
    {
        migration.CreateTable("Answers", t => new
        {
            Id = t.Column<long>(nullable: false),
            AppealId = t.Column<long>(nullable: false),
            Version = t.Column<int>(nullable: false),
            Text = t.Column<string>(nullable: false),
            Files = t.Column<string>(nullable: false),
            AlbumKey = t.Column<string>(nullable: true),
            AuthorId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Verdict = t.Column<string>(nullable: false),
            EndorsedById = t.Column<long>(nullable: true),
            JudgeId = t.Column<long>(nullable: true),
            Remark = t.Column<string>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Answers", r => r.Id);
            t.ForeignKey("FK_Answers_Appeals_AppealId", r => r.AppealId, "Appeals", "Id");
        });
        migration.CreateIndex("IX_Answers_AlbumKey", "Answers", "AlbumKey", filter: "\"AlbumKey\" IS NOT NULL");
        migration.CreateIndex("IX_Answers_AppealId", "Answers", "AppealId");
    }

    private static void CreateReminders(MigrationBuilder migration)
    {
        migration.CreateTable("Reminders", t => new
        {
            Id = t.Column<long>(nullable: false).CountedByDatabase(),
            AppealId = t.Column<long>(nullable: false),
            Kind = t.Column<string>(nullable: false),
            Step = t.Column<string>(nullable: true),
            At = t.Column<long>(nullable: false),
            DueAt = t.Column<long>(nullable: false),
            DoneAt = t.Column<long>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Reminders", r => r.Id));
        migration.CreateIndex("IX_Reminders_AppealId", "Reminders", "AppealId");
        migration.CreateIndex("IX_Reminders_DoneAt_At", "Reminders", ["DoneAt", "At"]);
    }

    private static void CreateRequests(MigrationBuilder migration)
    {
        migration.CreateTable("Requests", t => new
        {
            Id = t.Column<long>(nullable: false),
            AppealId = t.Column<long>(nullable: false),
            Number = t.Column<int>(nullable: false),
            To = t.Column<string>(nullable: false),
            Unit = t.Column<string>(nullable: true),
            PersonId = t.Column<long>(nullable: true),
            Question = t.Column<string>(nullable: false),
            AskedById = t.Column<long>(nullable: false),
            AskedAt = t.Column<long>(nullable: false),
            DueAt = t.Column<long>(nullable: false),
            SoonAt = t.Column<long>(nullable: true),
            LateAt = t.Column<long>(nullable: true),
            ReceivedAt = t.Column<long>(nullable: true),
            Answer = t.Column<string>(nullable: true),
        }, constraints: t => t.PrimaryKey("PK_Requests", r => r.Id));
        migration.CreateIndex("IX_Requests_AppealId", "Requests", "AppealId");
        migration.CreateIndex("IX_Requests_Waiting", "Requests", "DueAt", filter: "\"ReceivedAt\" IS NULL");
    }
}
