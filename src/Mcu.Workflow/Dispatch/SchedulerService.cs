using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Runs the scheduled jobs twice a minute. The jobs know what is due; this loop wakes them and catches their faults.</summary>
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
                log.LogError("The database takes no writes; scheduled jobs are retried in 30 s: {Why}", fault.Message);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError("Scheduled jobs failed; retrying in 30 s: {Fault}", fault.Describe());
            }

            await Task.Delay(Every, clock, stop);
        }
    }
}
