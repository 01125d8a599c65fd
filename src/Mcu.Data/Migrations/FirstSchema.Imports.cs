using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    private static void CreateTableJobs(MigrationBuilder migration)
    {
        migration.CreateTable("TableJobs", t => new JobColumns(t), constraints: t => t.PrimaryKey("PK_TableJobs", r => r.Id));
        migration.CreateIndex("IX_TableJobs_State", "TableJobs", "State");
    }

    private static void CreateEntries(MigrationBuilder migration)
    {
        migration.CreateTable("Entries", t => new
        {
            PersonId = t.Column<long>(nullable: false),
            Form = t.Column<string>(nullable: false),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_Entries", r => r.PersonId));
    }

    private static void CreateOutsideRecords(MigrationBuilder migration)
    {
        migration.CreateTable("OutsideRecords", t => new
        {
            AppealId = t.Column<long>(nullable: false),
            Source = t.Column<string>(nullable: false),
            Number = t.Column<string>(nullable: false),
            Said = t.Column<string>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_OutsideRecords", r => r.AppealId));
        migration.CreateIndex("IX_OutsideRecords_Source_Number", "OutsideRecords", ["Source", "Number"], unique: true);
    }

    /// <summary>Too many for one method; read by their names like the anonymous objects of the other tables.</summary>
    private sealed class JobColumns(ColumnsBuilder t)
    {
        public OperationBuilder<AddColumnOperation> Id { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> Kind { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> State { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Layout { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Chat { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> PersonId { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> CardId { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> Process { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Files { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Name { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Fingerprint { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> From { get; } = t.Column<int>(nullable: true);
        public OperationBuilder<AddColumnOperation> To { get; } = t.Column<int>(nullable: true);
        public OperationBuilder<AddColumnOperation> Unknown { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Rows { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Line { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Done { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Taken { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Updated { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Unchanged { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Refused { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Remarks { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Opened { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> ReportBytes { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> Why { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Notes { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> DayOrder { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> CreatedAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> EndedAt { get; } = t.Column<long>(nullable: true);
    }
}
