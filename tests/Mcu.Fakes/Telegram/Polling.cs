namespace Mcu.Fakes.Telegram;

/// <summary>getUpdates: the long poll.</summary>
internal sealed class Polling(World world, Func<bool> webhookIsSet)
{
    private const string OtherPoll = "terminated by other getUpdates request; make sure that only one bot instance is running";
    private readonly SemaphoreSlim _turn = new(1, 1);
    private TaskCompletionSource<ApiError?> _interrupt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;

    /// <summary>Whether a poll stands waiting just now.</summary>
    public bool Waits => Volatile.Read(ref _waiting) > 0;

    public async Task<Reply> Poll(Args args, CancellationToken aborted)
    {
        if (webhookIsSet())
        {
            throw ApiError.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        if (world.Options.NewPollerWins)
        {
            Interrupt(ApiError.Conflict(OtherPoll));
        }

        // The grace is for a client that has just cut its poll off: the server learns of it a moment later.
        if (!await _turn.WaitAsync(TimeSpan.FromMilliseconds(150), aborted))
        {
            throw ApiError.Conflict(OtherPoll);
        }

        try
        {
            return await Wait(args, aborted);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the poll that waits: empty-handed, or with a refusal.</summary>
    public void Interrupt(ApiError? refusal = null)
    {
        var fresh = new TaskCompletionSource<ApiError?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _interrupt, fresh).TrySetResult(refusal);
    }

    private async Task<Reply> Wait(Args args, CancellationToken aborted)
    {
        if (args.Tree("allowed_updates") is { } allowed)
        {
            world.Updates.Allowed = [.. allowed.EnumerateArray().Select(it => it.GetString()!)];
        }

        var interrupt = Volatile.Read(ref _interrupt).Task;
        var offset = args.Integer("offset") ?? 0;
        var limit = (int)Math.Clamp(args.Integer("limit") ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(args.Integer("timeout") ?? 0, 0, 50));
        var ready = world.Updates.Take(offset, limit);
        if (ready.Count > 0 || timeout == TimeSpan.Zero)
        {
            return Written(ready);
        }

        return await WaitForMore(offset, limit, timeout, interrupt, aborted);
    }

    private async Task<Reply> WaitForMore(long offset, int limit, TimeSpan timeout, Task<ApiError?> interrupt, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var end = Task.WhenAny(
            Task.Delay(timeout, world.Options.Time, over.Token), Task.Delay(world.Options.LongPollMax, over.Token), interrupt);

        // Only now: whoever sees that the poll waits may move the clock, and finds the timer set.
        Interlocked.Increment(ref _waiting);
        world.Updates.Changed.Fire();
        try
        {
            while (true)
            {
                var more = world.Updates.Changed.Next;
                var ready = world.Updates.Take(Math.Max(offset, 0), limit);
                if (ready.Count > 0 || end.IsCompleted)
                {
                    return Written(ready);
                }

                await Task.WhenAny(more, end);
                aborted.ThrowIfCancellationRequested();
                if (interrupt.IsCompleted && await interrupt is { } refusal)
                {
                    throw refusal;
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            await over.CancelAsync();
        }
    }

    private static Reply Written(List<QueuedUpdate> updates) => Reply.Ok(updates, static (json, all) =>
    {
        json.WriteStartArray();
        foreach (var update in all)
        {
            json.WriteRawValue(update.Body, skipInputValidation: true);
        }

        json.WriteEndArray();
    });
}
