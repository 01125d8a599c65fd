using System.Linq.Expressions;
using Mcu.Data.Storage;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mcu.Data.Queries;

/// <summary>
/// A unit of work. What was added or prepared is known by key and address (EfStore.IdentityMap.cs), so that the questions asked for each
/// message cost no query; the other questions go to the database and are answered together with the rows of this unit of work.
/// </summary>
internal sealed partial class EfStore(McuContext db) : IStore
{
    public void Add(object row)
    {
        db.Add(row);
        Track(row);
    }

    public void Remove(object row)
    {
        db.Remove(row);
        Untrack(row);
    }

    private static readonly string[] Delivered =
    [
        nameof(OutboxRow.Status), nameof(OutboxRow.Attempts), nameof(OutboxRow.NotBefore), nameof(OutboxRow.LastError),
        nameof(OutboxRow.MessageId), nameof(OutboxRow.SentAt),
    ];

    public OutboxRow Attach(OutboxRow row)
    {
        if (db.Outbox.Local.FindEntry(row.Id)?.Entity is { } known)
        {
            return known;
        }

        // Said to be changed beforehand: what a failed attempt to save has set already would look unchanged to the next one.
        var entry = db.Attach(row);
        foreach (var property in Delivered)
        {
            entry.Property(property).IsModified = true;
        }

        return row;
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    /// <summary>The greatest over all tables whose ids come from the id source.</summary>
    public Task<long> GreatestId()
    {
        var tables = db.Model.GetEntityTypes()
            .Where(t => t.FindPrimaryKey()!.Properties is [{ Name: "Id", ValueGenerated: ValueGenerated.Never } id]
            && id.ClrType == typeof(long))
            .Select(t => $"SELECT MAX(\"Id\") AS \"Top\" FROM \"{t.GetTableName()}\"");
        var sql = $"SELECT COALESCE(MAX(\"Top\"), 0) AS \"Value\" FROM ({string.Join(" UNION ALL ", tables)}) AS \"Tops\"";
        return Ask(() => db.Database.SqlQueryRaw<long>(sql).SingleAsync());
    }

    /// <summary>Every question passes here: one connection for the whole unit of work, and faults in the words of the core.</summary>
    private async Task<T> Ask<T>(Func<Task<T>> question)
    {
        try
        {
            await OpenOnce(CancellationToken.None);
            return await question();
        }
        catch (Exception fault) when (Faults.Explain(fault) is not null)
        {
            throw Faults.Explain(fault)!;
        }
    }

    private Task OpenOnce(CancellationToken stop) =>
        db.Database.GetDbConnection().State == System.Data.ConnectionState.Open
        ? Task.CompletedTask : db.Database.OpenConnectionAsync(stop);

    private Task<List<T>> All<T>(IQueryable<T> rows) => Ask(() => rows.ToListAsync());

    private async Task<IReadOnlyList<T>> List<T>(IQueryable<T> rows) => await All(rows);

    /// <summary>By key; a row removed in this unit of work is gone.</summary>
    private async Task<T?> Find<T>(object key)
        where T : class
    {
        var row = await Ask(() => db.Set<T>().FindAsync(key).AsTask());
        return row is null || db.Entry(row).State == EntityState.Deleted ? null : row;
    }

    /// <summary>
    /// The rows that fit as this unit of work sees them: stored ones with their changes, added ones, none of the removed.
    /// </summary>
    private async Task<List<T>> Fitting<T>(Expression<Func<T, bool>> filter, Func<IQueryable<T>, IQueryable<T>>? with = null)
        where T : class
    {
        var rows = db.Set<T>().Where(filter);
        await All(with is null ? rows : with(rows));
        return [.. db.Set<T>().Local.Where(filter.Compile(preferInterpretation: true))];
    }
}
