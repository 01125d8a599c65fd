using System.Collections.Concurrent;

namespace Mcu.Bots.Channels.Web;

/// <summary>How many streams may stand open: each is asked for at every message of its chats, for as long as it stands.</summary>
internal sealed class StreamLimits
{
    /// <summary>Tabs of one person.</summary>
    public const int OfVisitor = 10;

    /// <summary>An office behind one address.</summary>
    public const int OfNetwork = 200;
    public const int InAll = 5_000;

    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>A place among the open streams until it is disposed of; null when there is none left.</summary>
    /// <param name="visitor">Whose they are.</param>
    /// <param name="network">Where they come from; null where that says nothing.</param>
    public IDisposable? Enter(string visitor, string? network)
    {
        var place = new Place(_open);
        if (place.Take("", InAll) && place.Take($"visitor {visitor}", OfVisitor)
            && (network is null || place.Take($"network {network}", OfNetwork)))
        {
            return place;
        }

        place.Dispose();
        return null;
    }

    private sealed class Place(ConcurrentDictionary<string, int> open) : IDisposable
    {
        private readonly List<string> _taken = [];
        private bool _left;

        public bool Take(string what, int most)
        {
            _taken.Add(what);
            return open.AddOrUpdate(what, 1, (_, count) => count + 1) <= most;
        }

        public void Dispose()
        {
            if (_left)
            {
                return;
            }

            _left = true;
            foreach (var what in _taken)
            {
                open.AddOrUpdate(what, 0, (_, count) => count - 1);
                open.TryRemove(KeyValuePair.Create(what, 0));
            }
        }
    }
}
