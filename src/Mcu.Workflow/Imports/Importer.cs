using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Imports;

/// <summary>
/// Works on the files that are to be loaded or made, one step at a time: looks at a file, loads a batch of its rows, makes an export. A
/// batch is one unit
/// of work, so residents wait for one batch at most, and after a kill it goes on from the last one.
/// </summary>
internal sealed partial class Importer(IMessageProcessor processor, IStoreFactory registries, FileFormatDetector files, BatchLoader loader,
    ImportReport reports, Exporter exporter, ILogger<Importer> log) : IDisposable
{
    public const int BatchRows = 500;

    private static readonly TimeSpan ShowEvery = TimeSpan.FromSeconds(3);

    private (long JobId, TableSession Table)? _open;
    private (IReadOnlyList<TableRow> Rows, IReadOnlyList<PassedRow> Passed)? _read;
    private DateTimeOffset _shownAt;

    /// <param name="process">See <see cref="TableJob.Process"/>.</param>
    /// <returns>Whether there was anything to do.</returns>
    public async Task<bool> Step(CancellationToken stop, string process = "")
    {
        var job = await Next(process);
        switch (job)
        {
            case null:
                Close();
                return false;
            case { Kind: TableJobKind.Export }:
                await exporter.Make(job, stop);
                return true;
            case { State: TableJobState.New }:
                await Look(job, stop);
                return true;
            case { State: TableJobState.Waiting }:
                await Change(job, TableJobState.Running, stop);
                return true;
            default:
                await Load(job, stop);
                return true;
        }
    }

    public void Dispose() => Close();

    private async Task<TableJob?> Next(string process)
    {
        await using var store = registries.Open();
        return await store.NextTableJob(process);
    }

    private async Task Look(TableJob job, CancellationToken stop)
    {
        try
        {
            var looked = await files.Look(job, stop);
            await processor.RunInUnitOfWork(async work =>
            {
                var here = (await work.Store.FindTableJob(job.Id))!;
                (here.Layout, here.Rows, here.Unknown, here.Fingerprint) = (looked.Source, looked.Rows, looked.Unknown, looked.Fingerprint);
                (here.Notes, here.DayOrder) = (string.Join('\n', looked.Notes.Select(note => work.Texts.Say(note))), looked.DayOrder);

                // On the command line the command itself is the word to begin.
                here.State = here.Chat.Length == 0 ? TableJobState.Running : TableJobState.Offered;
                await ProgressCards.Show(work, here);
            }, stop);
        }
        catch (TableException bad)
        {
            await Fail(job, bad.No, stop);
        }
    }

    private Task Change(TableJob job, TableJobState to, CancellationToken stop) => processor.RunInUnitOfWork(async work =>
    {
        if (await work.Store.FindTableJob(job.Id) is { } here && here.State == job.State)
        {
            here.State = to;
            await ProgressCards.Show(work, here);
        }
    }, stop);

    private async Task Load(TableJob job, CancellationToken stop)
    {
        try
        {
            var table = OpenFor(job);
            _read ??= (table.Next(job.Line, BatchRows, out var passed), passed);
            var (rows, others) = _read.Value;
            var done = false;
            await processor.RunInUnitOfWork(async work => done = await Batch(work, job, table.TableHeader, rows, others), stop);
            _read = null;
            if (!done)
            {
                Close();
            }
            else if (rows.Count + others.Count == 0)
            {
                PutAway(job);
            }
        }
        catch (TableException bad)
        {
            await Fail(job, bad.No, stop);
        }
        catch (Exception fault) when (fault is not (StoreUnavailableException or OperationCanceledException))
        {
            // What fails once fails each time: better a job that has ended with what is loaded than one that hangs for ever.
            log.LogError("An import batch failed: {Fault}", fault.Describe());
            await Fail(job, new Refusal("imports.no.fault"), stop);
        }
    }

    /// <returns>False where the batch is not ours to do any more: stopped meanwhile, or another process was first.</returns>
    private async Task<bool> Batch(UnitOfWork work, TableJob job, TableHeader tableHeader, IReadOnlyList<TableRow> rows,
        IReadOnlyList<PassedRow> passed)
    {
        if (await work.Store.FindTableJob(job.Id) is not { State: TableJobState.Running } here || here.Line != job.Line)
        {
            return false;
        }

        if (rows.Count + passed.Count == 0)
        {
            await End(work, here, TableJobState.Done);
            return true;
        }

        var lines = await loader.Load(work, tableHeader, rows, job.DayOrder);
        var others = passed.Select(row =>
            new ImportReportLine(row.Line, row.Number, RowOutcome.Refused, "", work.Texts.Say($"imports.row.{row.Why}")));
        reports.Append(here, [.. lines.Concat(others).OrderBy(line => line.Line)], work.Texts);
        if (work.Now - _shownAt >= ShowEvery)
        {
            _shownAt = work.Now;
            await ProgressCards.Show(work, here);
        }

        return true;
    }

    private TableSession OpenFor(TableJob job)
    {
        if (_open is not { } open || open.JobId != job.Id)
        {
            Close();
            _open = (job.Id, files.Open(job));
        }

        return _open.Value.Table;
    }

    private void Close()
    {
        _open?.Table.Dispose();
        (_open, _read) = (null, null);
    }
}
