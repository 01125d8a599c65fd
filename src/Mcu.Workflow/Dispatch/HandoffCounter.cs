using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// How often somebody wrote today. In memory only and for a day: nothing says later who it was, and after a restart they may hear the links
/// again.
/// Asked inside a unit of work, one message at a time.
/// </summary>
internal sealed class HandoffCounter
{
    private const int MostRemembered = 50_000;

    // After so many it matters no more how many.
    private const int Enough = 10;

    private readonly Dictionary<Address, List<string>> _keys = [];
    private DateOnly _day;

    /// <summary>Which message of the day this is, from 1; the same message handled again, after a conflict, is no further one.</summary>
    public int Count(IncomingMessage message, DateOnly today)
    {
        if (_day != today || _keys.Count > MostRemembered)
        {
            _day = today;
            _keys.Clear();
        }

        if (!_keys.TryGetValue(message.From, out var keys))
        {
            _keys[message.From] = keys = [];
        }

        if (!keys.Contains(message.Key) && keys.Count < Enough)
        {
            keys.Add(message.Key);
        }

        return keys.IndexOf(message.Key) is var at and >= 0 ? at + 1 : Enough + 1;
    }
}
