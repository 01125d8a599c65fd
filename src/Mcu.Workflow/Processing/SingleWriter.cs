using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Processing;

/// <summary>
/// One writer: units of work come one after the other, each with one commit, repeated when another process was first. It knows the store
/// and nothing above it, so a channel that keeps rows of its own can save them here.
/// </summary>
internal sealed class SingleWriter(IStoreFactory registries, ProcessingHealth health) : IDisposable
{
    /// <summary>Of several processes that collide one always comes through, so a conflict that lasts longer is a defect.</summary>
    private const int Tries = 8;
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>A small unit of work that changes rows and nothing else.</summary>
    public Task Save(Func<IStore, Task> act, CancellationToken stop = default) => Exclusively(() => Commit(act, stop), stop);

    public async Task Exclusively(Func<Task> act, CancellationToken stop)
    {
        await _gate.WaitAsync(stop);
        try
        {
            await act();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Does it and commits; for whoever is inside <see cref="Exclusively"/>.</summary>
    public async Task Commit(Func<IStore, Task> act, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var store = registries.Open();
            try
            {
                await act(store);
                await store.Commit(stop);
                health.Healthy();
                return;
            }
            catch (StoreConflictException) when (attempt < Tries)
            {
                health.Conflict();
            }
            catch (StoreUnavailableException fault)
            {
                health.Unhealthy(fault.Message);
                throw;
            }
        }
    }

    public void Dispose() => _gate.Dispose();
}
