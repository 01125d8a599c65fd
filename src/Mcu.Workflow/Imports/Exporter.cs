using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Imports;

/// <summary>
/// Makes a register as a file and sends it to whoever asked. Reads outside the unit of work, page by page, so that nobody waits for it.
/// </summary>
internal sealed class Exporter(IMessageProcessor processor, IStoreFactory registries, CurrentMunicipality municipality,
    LocalFileStore fileStore, ITableFiles tables)
{
    private const int PageRows = 500;

    public async Task Make(TableJob job, CancellationToken stop)
    {
        var id = $"{job.Id}{Path.GetExtension(job.Name)}";
        var rows = await Write(job, id);
        await processor.RunInUnitOfWork(async work =>
        {
            if (await work.Store.FindTableJob(job.Id) is not { State: TableJobState.New } here)
            {
                return;
            }

            (here.State, here.EndedAt, here.Rows, here.Done) = (TableJobState.Done, work.Now, rows, rows);
            await ProgressCards.Show(work, here);
            if (rows > 0)
            {
                var content = new Content(here.Name) { Files = [fileStore.Ref(id, here.Name)] };
                work.Write(OutboxKind.Send, Address.Parse(here.Chat), content, Priority.Staff, row => row.Thread = "");
            }
        }, stop);
    }

    /// <returns>How many appeals there are.</returns>
    public async Task<int> Write(TableJob job, string id)
    {
        await using var file = fileStore.Make(id);
        file.SetLength(0);
        using var writer = tables.OpenWriter(Path.GetExtension(job.Name).TrimStart('.'), file);
        var (columns, rows, last) = (ExportColumns.Of(job.Layout, municipality.State), 0, 0L);
        writer.Row(columns.Names);
        while (true)
        {
            await using var store = registries.Open();
            var page = await store.RegisterPage(Asked(job), last, PageRows);
            if (page.Count == 0)
            {
                return rows;
            }

            var seen = await Seen(store, job, page);
            foreach (var appeal in page)
            {
                writer.Row(columns.Row(appeal, seen));
            }

            (rows, last) = (rows + page.Count, page[^1].Id);
        }
    }

    private async Task<ExportSight> Seen(IStore store, TableJob job, IReadOnlyList<Appeal> page)
    {
        var people = (await store.Staff()).ToDictionary(person => person.Id);
        return new ExportSight(await store.OutsideRecordsOf([.. page.Select(appeal => appeal.Id)]), people, Personal(job, people));
    }

    /// <summary>Words and places of residents are for who may read appeals; right now, not when it was asked.</summary>
    private bool Personal(TableJob job, Dictionary<long, Person> people) =>
        job.PersonId is { } id && people.TryGetValue(id, out var person) && municipality.State.May(person, Right.Read);

    private RegisterQuery Asked(TableJob job)
    {
        var (from, to) = (StartOf(job.From!.Value), StartOf(job.To!.Value.AddDays(1)));
        return job.Layout switch
        {
            ExportColumns.Messages => new RegisterQuery(from, to, Kind: AppealKind.Message),
            ExportColumns.Formals => new RegisterQuery(from, to, Kind: AppealKind.Formal),
            _ => new RegisterQuery(from, to, Source: job.Layout),
        };
    }

    private DateTimeOffset StartOf(DateOnly day) => municipality.State.At(day.ToDateTime(TimeOnly.MinValue));
}
