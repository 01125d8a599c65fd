using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    private const string TakeRevisions = """
        INSERT INTO "NumberSeries" ("Series", "Year", "Last") VALUES ({0}, 0, {1})
        ON CONFLICT ("Series", "Year") DO UPDATE SET "Last" = "NumberSeries"."Last" + excluded."Last"
        RETURNING "Last" AS "Value"
        """;

    private readonly List<Func<CancellationToken, Task>> _atCommit = [];

    public async Task Commit(CancellationToken stop = default)
    {
        try
        {
            await OpenOnce(stop);
            db.ChangeTracker.DetectChanges();
            FinishAppeals();
            await Save(stop);
            _atCommit.Clear();
        }
        catch (Exception fault) when (Faults.Explain(fault) is not null)
        {
            throw Faults.Explain(fault)!;
        }
    }

    private async Task Save(CancellationToken stop)
    {
        var (lines, quick) = (Changed<TranscriptLine>(), BulkInsert.Of(db));
        try
        {
            if (_atCommit.Count == 0 && lines.Count == 0 && quick.Empty)
            {
                await db.SaveChangesAsync(stop);
            }
            else
            {
                await SaveTogether(lines, quick, stop);
            }
        }
        catch
        {
            quick.GiveBack();
            throw;
        }
    }

    private async Task SaveTogether(List<EntityEntry<TranscriptLine>> lines, BulkInsert quick, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var action in _atCommit)
        {
            await action(stop);
        }

        await Number(lines, stop);
        if (!quick.Empty)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=ON;", stop);
            quick.Take(transaction.GetDbTransaction());
        }

        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, stop);
        quick.Write(transaction.GetDbTransaction());
        await transaction.CommitAsync(stop);
        db.ChangeTracker.AcceptAllChanges();
    }

    /// <summary>
    /// Keeps what follows from other columns: the text that is searched, and a version that grows with every change, whoever made it.
    /// </summary>
    private void FinishAppeals()
    {
        foreach (var appeal in Changed<Appeal>())
        {
            var version = appeal.Property(a => a.Version);
            if (appeal.State == EntityState.Modified && version.CurrentValue == version.OriginalValue)
            {
                version.CurrentValue++;
            }

            appeal.Property<string>(AppealMapping.SearchText).CurrentValue = SearchNormalizer.In(appeal.Entity);
        }
    }

    /// <summary>
    /// The counter's row stays locked until the commit: revisions become visible in their order, and a reader misses none.
    /// </summary>
    private async Task Number(List<EntityEntry<TranscriptLine>> lines, CancellationToken stop)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var taken = await db.Database.SqlQueryRaw<long>(TakeRevisions, NumberSeries.Transcript, (long)lines.Count).ToListAsync(stop);
        var next = taken[0] - lines.Count;
        foreach (var line in lines)
        {
            line.Property(l => l.Revision).CurrentValue = ++next;
        }
    }

    private List<EntityEntry<T>> Changed<T>()
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Added or EntityState.Modified)];
}
