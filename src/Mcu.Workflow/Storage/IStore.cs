using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Storage;

/// <summary>Opens units of work on the database.</summary>
public interface IStoreFactory
{
    /// <summary>A fresh unit of work; nothing of it is seen by others before <see cref="IStore.Commit"/>.</summary>
    IStore Open();
}

/// <summary>
/// One unit of work: what a use case reads and adds. Rows read through it are tracked: change them and commit.
/// The queries stand by subject in the other files of this folder. Rows added or changed in this unit of work are found by the
/// «…At», «…Of» and «Find…» queries too, before the commit.
/// </summary>
public partial interface IStore : IAsyncDisposable
{
    /// <summary>Adds a new row.</summary>
    void Add(object row);

    void Remove(object row);

    /// <summary>Takes up a row that was saved by an earlier unit of work, without reading it again.</summary>
    /// <returns>The row to change: the same, or the one that this unit of work has read already.</returns>
    OutboxRow Attach(OutboxRow row);

    /// <summary>
    /// Saves everything in one transaction, durably.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database is locked, full or away; nothing was saved.</exception>
    /// <exception cref="StoreConflictException">Somebody else was first, or a unique key exists already; nothing was saved.</exception>
    Task Commit(CancellationToken stop = default);

    /// <summary>The greatest id in the database: at start <see cref="IdSource.StartAfter"/> is told of it.</summary>
    Task<long> GreatestId();
}
