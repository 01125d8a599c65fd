using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// Runs the outbox dispatcher: at the start everything still pending, then whatever is committed, and rows that a dead process left.
/// </summary>
internal sealed class OutboxWorker(
    OutboxDispatcher outboxDispatcher, RateLimiters budgets, OutboxQueue outboxQueue, IMessageProcessor processor,
    TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private const int AtOnce = 1000;
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _abandon = new();

    /// <summary>What waits from before is claimed before any channel brings something new, so that no row is taken twice.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeOver(atStart: true, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>
    /// What is in flight may complete and be saved for as long as the host has patience; else it would leave again after the next start.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _abandon.CancelAsync();
    }

    public override void Dispose()
    {
        _abandon.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var looking = Repeat(LookAgain, stop);
        await Repeat(Deliver, stop);
        await outboxDispatcher.Drain(stop, _abandon.Token);
        await looking;
    }

    private async Task Deliver(CancellationToken stop) => await Sleep(await outboxDispatcher.Drain(stop, _abandon.Token), stop);

    private async Task LookAgain(CancellationToken stop)
    {
        await Task.Delay(LookAround, clock, stop);
        await TakeOver(atStart: false, stop);
    }

    private async Task Repeat(Func<CancellationToken, Task> act, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await act(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch (Exception fault)
            {
                log.LogError("Outbox dispatch failed; retrying in {Delay}: {Fault}", AfterFault, fault.Describe());
                await Task.Delay(AfterFault, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Claims what nobody holds. At the start that includes what this very process held before it died.</summary>
    internal async Task TakeOver(bool atStart, CancellationToken stop)
    {
        try
        {
            await processor.Save(
                store => store.HoldClaims(
                    outboxQueue.Owner, atStart ? DateTimeOffset.UnixEpoch : clock.GetUtcNow() + OutboxLease.Duration),
                stop);
            if (atStart)
            {
                await processor.Save(store => budgets.Remember(store, clock.GetUtcNow()), stop);
            }

            int taken;
            do
            {
                taken = 0;
                await processor.Save(async store => taken = await Claim(store), stop);
            }
            while (taken == AtOnce);
        }
        catch (StoreUnavailableException fault)
        {
            log.LogError("The database takes no writes; pending outbox rows were not claimed: {Why}", fault.Message);
        }
    }

    private async Task<int> Claim(IStore store)
    {
        var rows = await store.ClaimOutbox(outboxQueue.Owner, clock.GetUtcNow(), OutboxLease.Duration, AtOnce);
        outboxQueue.Enqueue(rows);
        return rows.Count;
    }

    private async Task Sleep(DateTimeOffset? next, CancellationToken stop)
    {
        var pause = (next ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var woken = outboxQueue.Signal.Wait(limit.Token);
        var slept = Task.Delay(pause < LookAround ? pause > TimeSpan.Zero ? pause : TimeSpan.Zero : LookAround, clock, limit.Token);
        await Task.WhenAny(woken, slept);
        await limit.CancelAsync();
    }
}
