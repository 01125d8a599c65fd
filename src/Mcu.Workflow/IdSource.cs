namespace Mcu.Workflow;

/// <summary>
/// Ids that are known before the row is saved and grow with time: 41 bits of milliseconds, 6 of the process, 12 of a counter.
/// Rows of one commit may so refer to each other, a button may carry the id of an appeal that is not saved yet, and the order of ids is the
/// order of writing.
/// </summary>
public sealed class IdSource(TimeProvider clock, int process = 0)
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private long _last;

    /// <summary>Never go below an id seen in the database: the clock may have been set back since it was written.</summary>
    public void StartAfter(long id)
    {
        lock (_lock)
        {
            _last = Math.Max(_last, id);
        }
    }

    public long Next()
    {
        lock (_lock)
        {
            var now = ((long)(clock.GetUtcNow() - Epoch).TotalMilliseconds << 18) | ((long)(process & 63) << 12);
            return _last = now > _last ? now : _last + 1;
        }
    }
}
