using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Makes a round twice a minute. The round itself knows what is due; this loop only wakes it and catches its faults.</summary>
internal sealed class SchedulerService(IMessageProcessor processor, TimeProvider clock, ILogger<SchedulerService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await processor.Tick(stop);
            }
            catch (StoreUnavailableException fault)
            {
                log.LogError("The database takes no writes; the round is made again in half a minute: {Why}", fault.Message);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError("A round failed and is made again in half a minute: {Fault}", fault.Describe());
            }

            await Task.Delay(Every, clock, stop);
        }
    }
}
