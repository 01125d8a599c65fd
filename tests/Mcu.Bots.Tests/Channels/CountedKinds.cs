using System.Diagnostics.Metrics;

namespace Mcu.Bots.Tests.Channels;

/// <summary>The kinds that a channel brought and knowingly passed over, as the metric counts them.</summary>
internal sealed class CountedKinds : IDisposable
{
    private readonly MeterListener _listener = new()
    {
        InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "mcu.channel.ignored")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        },
    };

    /// <summary>Other tests count at the same time; a reading is counted on the thread that reads.</summary>
    private readonly int _thread = Environment.CurrentManagedThreadId;

    public CountedKinds(string channel)
    {
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            var told = tags.ToArray().ToDictionary(tag => tag.Key, tag => (string?)tag.Value, StringComparer.Ordinal);
            if (Environment.CurrentManagedThreadId == _thread && told["channel"] == channel)
            {
                Kinds.AddRange(Enumerable.Repeat(told["kind"]!, (int)count));
            }
        });
        _listener.Start();
    }

    public List<string> Kinds { get; } = [];

    public void Dispose() => _listener.Dispose();
}
