using System.Collections.Concurrent;

namespace Mcu.Workflow.Messaging;

/// <summary>Whether the channels receive: for /health, and for whoever wonders why nobody writes.</summary>
internal sealed class ChannelHealth(TimeProvider clock)
{
    /// <summary>A short silence of the network is everyday life and no trouble.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Trouble> _troubles = new(StringComparer.Ordinal);

    /// <summary>The channels that bring nothing any more, by name.</summary>
    public IReadOnlyList<string> Standing =>
        [.. _troubles.Where(one => one.Value.ForGood || clock.GetUtcNow() - one.Value.Since >= Patience).Select(one => one.Key)
        .Order(StringComparer.Ordinal)];

    public void Receives(string channel) => _troubles.TryRemove(channel, out _);

    /// <summary>Nothing came this time; it is asked again.</summary>
    public void Fails(string channel) => _troubles.TryAdd(channel, new Trouble(clock.GetUtcNow(), ForGood: false));

    /// <summary>It does not go on by itself.</summary>
    public void Stands(string channel) => _troubles[channel] = new Trouble(clock.GetUtcNow(), ForGood: true);

    private sealed record Trouble(DateTimeOffset Since, bool ForGood);
}
