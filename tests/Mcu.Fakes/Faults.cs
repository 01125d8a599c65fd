namespace Mcu.Fakes;

internal enum FaultKind
{
    Fail,
    RetryAfter,
    Hang,
    LoseAnswer,
    StrangeAnswer,
}

/// <summary>
/// The faults that a test has ordered. Without a method they spare the waiting for updates, whose loop would eat them at random.
/// </summary>
internal sealed class Faults(string spared)
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _orders = [];
    private TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;
    private int _held;

    public int Held => Volatile.Read(ref _held);

    public Signal Changed { get; } = new();

    public void Order(FaultKind kind, int times, int value = 0, string? method = null)
    {
        lock (_gate)
        {
            _orders.Add(new Fault(kind, value, method) { Left = times });
            _waiting = _orders.Count;
        }
    }

    public Fault? Take(string method)
    {
        if (Volatile.Read(ref _waiting) == 0)
        {
            return null;
        }

        lock (_gate)
        {
            var found = _orders.Find(it => it.Fits(method, spared));
            if (found is not null && --found.Left <= 0)
            {
                _orders.Remove(found);
                _waiting = _orders.Count;
            }

            return found;
        }
    }

    public async Task Hold(CancellationToken aborted)
    {
        Task release;
        lock (_gate)
        {
            release = _release.Task;
        }

        Interlocked.Increment(ref _held);
        Changed.Fire();
        try
        {
            await release.WaitAsync(aborted);
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            _release.TrySetResult();
            _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

internal sealed record Fault(FaultKind Kind, int Value, string? Method)
{
    public int Left { get; set; }

    public bool Fits(string method, string spared) => Method is null
        ? !method.Equals(spared, StringComparison.OrdinalIgnoreCase)
        : method.Equals(Method, StringComparison.OrdinalIgnoreCase);
}
