using Mcu.Data.Storage;
using Mcu.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Migrations;

internal static class Schema
{
    /// <summary>EF keeps a lock row while it migrates; if a process died in the midst, the next one must not wait for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task BringUpToDate(IDbContextFactory<McuContext> contexts, StoreLocation location, CancellationToken stop)
    {
        try
        {
            if (DatabaseProvider.FolderOf(location.ConnectionString) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            await using var db = await contexts.CreateDbContextAsync(stop);
            await RefuseUnknown(db, stop);
            await KeepLog(db, stop);
            if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
            {
                await Apply(db, stop);
            }
        }
        catch (Exception fault) when (Faults.Explain(fault) is not null)
        {
            throw Faults.Explain(fault)!;
        }
    }

    /// <summary>
    /// An older program would not know what newer tables and columns are for, and would leave them empty. Nothing was released with the
    /// steps from before <see cref="FirstSchema"/>: their databases are left as they are.
    /// </summary>
    public static async Task RefuseUnknown(McuContext db, CancellationToken stop)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(stop);
        var unknown = applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Find(id => string.CompareOrdinal(id, FirstSchema.Name) < 0) is { } old)
        {
            throw new OlderDatabaseException(old);
        }

        if (unknown is [.., var newer])
        {
            throw new NewerDatabaseException(newer);
        }
    }

    /// <summary>Readers do not hold up the writer, and a commit costs one write to the disk. The file remembers it.</summary>
    private static async Task KeepLog(McuContext db, CancellationToken stop)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", stop);
        }
    }

    private static async Task Apply(McuContext db, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await db.Database.MigrateAsync(patience.Token);
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException(
                "Another process has been changing the schema for too long; if there is none, empty the table __EFMigrationsLock.", fault);
        }
    }
}
