using System.Collections.Concurrent;

namespace Mcu.Fakes.Telegram;

/// <summary>Fields that no method has. The real server passes over them in silence; a test may want to know of a slip of the pen.</summary>
internal sealed class UnknownFields
{
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => [.. _names.Keys];

    public void Add(string name) => _names.TryAdd(name, true);
}
