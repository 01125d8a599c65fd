using System.Collections.Concurrent;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Processing;

/// <summary>Where committed rows wait for the dispatcher.</summary>
internal sealed class OutboxQueue(OutboxSettings settings)
{
    private readonly ConcurrentQueue<OutboxRow> _rows = new();

    /// <summary>The name under which this process claims rows; the same after a restart, so that it finds its own at once.</summary>
    public string Owner { get; } = settings.Process;

    public Signal Signal { get; } = new();

    public void Enqueue(IReadOnlyList<OutboxRow> rows)
    {
        foreach (var row in rows)
        {
            _rows.Enqueue(row);
        }

        if (rows.Count > 0)
        {
            Signal.Set();
        }
    }

    public bool TryNext(out OutboxRow row) => _rows.TryDequeue(out row!);
}

/// <summary>Wakes one waiter; a signal given while nobody waits is kept, several are one.</summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim _gate = new(0);
    private int _set;

    public void Set()
    {
        if (Interlocked.Exchange(ref _set, 1) == 0)
        {
            _gate.Release();
        }
    }

    public async Task Wait(CancellationToken stop)
    {
        await _gate.WaitAsync(stop);
        Interlocked.Exchange(ref _set, 0);
    }

    /// <summary>As long as said, or until the signal.</summary>
    public async Task Wait(TimeSpan most, CancellationToken stop)
    {
        if (await _gate.WaitAsync(most, stop))
        {
            Interlocked.Exchange(ref _set, 0);
        }
    }

    public void Dispose() => _gate.Dispose();
}
