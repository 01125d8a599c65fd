using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Imports;

/// <summary>
/// Lets the importer take its steps while there are any, and looks every two seconds whether there are. Its faults are caught here.
/// </summary>
internal sealed class ImportService(Importer importer, TimeProvider clock, ILogger<ImportService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(await Wait(stop), clock, stop);
        }
    }

    private async Task<TimeSpan> Wait(CancellationToken stop)
    {
        try
        {
            return await importer.Step(stop) ? TimeSpan.Zero : Every;
        }
        catch (StoreUnavailableException fault)
        {
            log.LogError("The database takes no writes; the import is retried in 30 s: {Why}", fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("An import step failed; retrying in 30 s: {Fault}", fault.Describe());
        }

        return AfterFault;
    }
}
