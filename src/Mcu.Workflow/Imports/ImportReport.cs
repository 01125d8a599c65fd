using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Imports;

/// <summary>
/// The report of an import, line by line, on our own fileStore. How long it is stands in the same commit as the rows that it speaks of, and
/// what is longer than that is written over: so after a kill or a conflict no line stands there twice.
/// </summary>
internal sealed class ImportReport(LocalFileStore fileStore, ITableFiles tables)
{
    private static readonly string[] Columns = ["line", "number", "outcome", "appeal", "why"];

    /// <param name="lines">In the order of the file; they are counted with the job.</param>
    public void Append(TableJob job, IReadOnlyList<ImportReportLine> lines, Phrasebook texts)
    {
        using var file = fileStore.Make(IdOf(job));
        file.SetLength(job.ReportBytes);
        file.Position = job.ReportBytes;
        using (var writer = tables.AppendDelimited(file))
        {
            if (job.ReportBytes == 0)
            {
                writer.Row(Columns.Select(column => texts.Say($"imports.report.{column}")));
            }

            foreach (var line in lines)
            {
                writer.Row([$"{line.Line}", line.Number, texts.Name(line.Outcome)!.ToString()!, line.Appeal, line.Why]);
            }
        }

        job.ReportBytes = file.Length;
        Count(job, lines);
    }

    private static void Count(TableJob job, IReadOnlyList<ImportReportLine> lines)
    {
        int Of(RowOutcome outcome) => lines.Count(line => line.Outcome == outcome);
        job.Line = lines[^1].Line;
        job.Done += lines.Count;
        job.Taken += Of(RowOutcome.Taken);
        job.Updated += Of(RowOutcome.Updated);
        job.Unchanged += Of(RowOutcome.Unchanged);
        job.Refused += Of(RowOutcome.Refused);
        job.Remarks += lines.Count(line => line.Outcome != RowOutcome.Refused && line.Why.Length > 0);
        job.Opened += lines.Count(line => line.Open);
    }

    public FileRef? Of(TableJob job, Phrasebook texts) => job.ReportBytes > 0
        ? fileStore.Ref(IdOf(job), texts.Say("imports.report.name", ("name", Path.GetFileNameWithoutExtension(job.Name)))) : null;

    /// <summary>Where the report lies, for whoever sits at the machine; null where there is none.</summary>
    public string? PathOf(TableJob job) => job.ReportBytes > 0 ? fileStore.PathOf(IdOf(job)) : null;

    private static string IdOf(TableJob job) => $"{job.Id}.report.csv";
}
