using System.Diagnostics.Metrics;

namespace Mcu.Bots.Channels;

/// <summary>Counts what a channel brought and nobody handled, so that a kind which grows is seen.</summary>
internal static class IgnoredUpdateMetrics
{
    private static readonly Meter Meter = new("Mcu.Channels");
    private static readonly Counter<long> IgnoredCount = Meter.CreateCounter<long>("mcu.channel.ignored");
    private static readonly Counter<long> BrokenCount = Meter.CreateCounter<long>("mcu.channel.broken");

    /// <summary>Knowingly: we have nothing to do with this kind.</summary>
    public static void Ignored(string channel, string kind) => IgnoredCount.Add(1, new("channel", channel), new("kind", kind));

    /// <summary>Not as the platform promises.</summary>
    public static void Broken(string channel) => BrokenCount.Add(1, new KeyValuePair<string, object?>("channel", channel));
}
