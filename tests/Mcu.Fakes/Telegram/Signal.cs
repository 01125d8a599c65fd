namespace Mcu.Fakes.Telegram;

/// <summary>Wakes those who wait for a change. Take <see cref="Next"/> first and look at the state after, or a change may be missed.</summary>
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

    /// <summary>Waits in real time until the condition holds; false when it does not come true.</summary>
    public async Task<bool> Until(Func<bool> condition, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        while (true)
        {
            var next = Next;
            if (condition())
            {
                return true;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                return condition();
            }
        }
    }
}
