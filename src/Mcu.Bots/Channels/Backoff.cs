namespace Mcu.Bots.Channels;

/// <summary>Waits 1, 2, 4 … 30 seconds after faults in a row; the jitter keeps several programs from knocking in step.</summary>
internal sealed class Backoff(TimeProvider clock)
{
    private const int Most = 30;
    private int _faults;

    public void Reset() => _faults = 0;

    /// <param name="exactly">What the platform asked for, instead of our own guess.</param>
    public Task Pause(TimeSpan? exactly, CancellationToken stop)
    {
        var seconds = Math.Min(Most, 1 << Math.Min(_faults++, 5));
        return Task.Delay(exactly ?? TimeSpan.FromSeconds(Math.Clamp(seconds * (0.75 + (0.5 * Random.Shared.NextDouble())), 1, Most)),
            clock, stop);
    }
}
