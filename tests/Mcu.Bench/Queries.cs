using System.Diagnostics;
using System.Globalization;
using Mcu.Data;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bench;

/// <summary>
/// What the staff ask many times a day, over as many appeals as a city has after some years: loaded from a file, one in fifty open.
/// </summary>
internal static class Queries
{
    private const int Times = 7;

    public static async Task Run(Options options, Table table)
    {
        var count = options.Count("count", 100_000);
        var folder = Directory.CreateTempSubdirectory("mcu-queries-").FullName;
        try
        {
            using var books = new Books();
            var file = Path.Combine(folder, "export.csv");
            await Imports.Write(file, TableWriter.Csv, count);
            await Imports.Load(file, folder, books);
            await using var services = new ServiceCollection().AddMcuData(books.Connection).BuildServiceProvider();
            var registries = services.GetRequiredService<IStoreFactory>();
            var words = string.Create(CultureInfo.InvariantCulture, $"median of {Times} over {count} appeals");
            var digest = await Median(registries, Digest);
            table.Add("queries", $"what /digest asks, processor time, {words}", digest, "< 0.4 s", digest < 0.4, " s");
            table.Add("queries", $"a number that is not found, processor time, {words}",
                await Median(registries, store => store.LastNumber()), unit: " s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same questions as the morning digest.</summary>
    private static async Task Digest(IStore store)
    {
        var (now, tonight) = (TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddHours(12));
        foreach (var kind in new[] { AppealKind.Message, AppealKind.Formal })
        {
            await store.CountAppeals(new AppealQuery(DueBefore: now, Kind: kind));
            await store.CountAppeals(new AppealQuery(DueBefore: tonight, Kind: kind));
            await store.CountAppeals(new AppealQuery(ToAssign: true, Kind: kind));
            await store.CountAppeals(new AppealQuery(States: [AppealState.OnApproval], Kind: kind));
        }

        await store.Appeals(new AppealQuery(DueBefore: tonight), 0, 5);
        await store.Appeals(new AppealQuery(ToAssign: true), 0, 5);
        await store.CountOpenErrands();
        await store.CountAppeals(new AppealQuery(QualityBefore: now));
    }

    private static async Task<double> Median(IStoreFactory registries, Func<IStore, Task> ask)
    {
        var seconds = new List<double>();
        for (var time = 0; time <= Times; time++)
        {
            using var self = Process.GetCurrentProcess();
            var before = self.TotalProcessorTime;
            await using (var store = registries.Open())
            {
                await ask(store);
            }

            self.Refresh();
            seconds.Add((self.TotalProcessorTime - before).TotalSeconds);
        }

        return Table.Median(seconds.Skip(1));
    }
}
