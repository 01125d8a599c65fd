using System.Diagnostics.Metrics;

namespace Mcu.Workflow.Processing;

/// <summary>What /health and the metrics say of the processing of messages.</summary>
internal sealed class ProcessingHealth
{
    private static readonly Meter Meter = new("Mcu");
    private static readonly Counter<long> Handled = Meter.CreateCounter<long>("mcu.desk.handled", "messages");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("mcu.desk.conflicts");
    private static readonly Histogram<double> BatchTime = Meter.CreateHistogram<double>("mcu.desk.batch", "ms");

    /// <summary>Why nothing can be saved now; null while all is well.</summary>
    public string? Trouble { get; private set; }

    public void Healthy() => Trouble = null;
    public void Unhealthy(string why) => Trouble = why;
    public void Conflict() => Conflicts.Add(1);

    public void RecordBatch(int messages, TimeSpan time)
    {
        Handled.Add(messages);
        BatchTime.Record(time.TotalMilliseconds);
    }
}
