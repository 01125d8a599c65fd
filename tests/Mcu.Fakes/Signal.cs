namespace Mcu.Fakes;

/// <summary>
/// Wakes those who wait for a change. Take <see cref="Next"/> first and look at the state after, or a change may be missed.
/// </summary>
internal sealed class Signal
{
    private TaskCompletionSource? _waiting;

    public Task Next
    {
        get
        {
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _waiting, mine, null) ?? mine).Task;
        }
    }

    public void Fire() => Interlocked.Exchange(ref _waiting, null)?.TrySetResult();

    /// <summary>Waits in real time until the condition holds; false when it does not come true. Looks now and then without a change
    /// too: the condition may speak of something else than this signal tells of.</summary>
    public async Task<bool> Until(Func<bool> condition, TimeSpan within)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var next = Next;
            if (condition())
            {
                return true;
            }

            if (TimeProvider.System.GetElapsedTime(started) >= within)
            {
                return false;
            }

            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(30)));
        }
    }
}
