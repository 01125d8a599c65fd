using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Mcu.Data.Migrations;

internal sealed partial class FirstSchema
{
    /// <summary>Too many for one method; read by their names like the anonymous objects of the other tables.</summary>
    private sealed class AppealColumns(ColumnsBuilder t)
    {
        public OperationBuilder<AddColumnOperation> Id { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> Number { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Year { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> FullNumber { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> OutsideNumber { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> OutsideDate { get; } = t.Column<int>(nullable: true);
        public OperationBuilder<AddColumnOperation> Kind { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Edition { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> ResidentId { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> Applicant { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> ToldIn { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Source { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> State { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> WaitingFrom { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Topic { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> PlaceText { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Place { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Text { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> About { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Special { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Files { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Urgent { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> Importance { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> ExecutorId { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> RouterId { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> RegisteredAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> ReceivedOn { get; } = t.Column<int>(nullable: true);
        public OperationBuilder<AddColumnOperation> RegisterBy { get; } = t.Column<int>(nullable: true);
        public OperationBuilder<AddColumnOperation> DueAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> DueBeyondCalendar { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> DueFrom { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> DueTerm { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Counted { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> RouteDueAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> RoutedAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> FirstReplyDueAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> FirstReplyAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> ControlAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> ExecutionDueAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> TermAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> TermsToldTo { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> PausedAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> Pauses { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Extensions { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Postponing { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> Postponed { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Requests { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Interims { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> Reopened { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> MissedAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> AnsweredAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> AnswerText { get; } = t.Column<string>(nullable: true);
        public OperationBuilder<AddColumnOperation> QualityDueAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> QualityGaps { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> ClosesAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> ClosedAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> ForgottenAt { get; } = t.Column<long>(nullable: true);
        public OperationBuilder<AddColumnOperation> Solved { get; } = t.Column<bool>(nullable: true);
        public OperationBuilder<AddColumnOperation> Rating { get; } = t.Column<int>(nullable: true);
        public OperationBuilder<AddColumnOperation> Unreachable { get; } = t.Column<bool>(nullable: false);
        public OperationBuilder<AddColumnOperation> ChangedAt { get; } = t.Column<long>(nullable: false);
        public OperationBuilder<AddColumnOperation> ChangedBy { get; } = t.Column<string>(nullable: false);
        public OperationBuilder<AddColumnOperation> Version { get; } = t.Column<int>(nullable: false);
        public OperationBuilder<AddColumnOperation> SearchText { get; } = t.Column<string>(nullable: false);
    }
}
