namespace Mcu.Workflow.Outbox;

/// <summary>
/// So many messages within a stretch of time. The platform counts a message when it arrives, somewhere between its leaving and our hearing
/// of it: so it counts while it is under way, and its stretch begins when it was answered.
/// </summary>
internal sealed class RateWindow(int size, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _completed = new();
    private int _underWay;

    /// <summary>When so many messages more may leave; more than ever fit may leave when there is nothing else.</summary>
    public DateTimeOffset FreeAt(DateTimeOffset now, int messages)
    {
        Forget(now);
        var over = Math.Min(messages, size) + _underWay + _completed.Count - size;
        return over <= 0 ? now
            : over <= _completed.Count ? _completed.ElementAt(over - 1) + length
            : now + length;
    }

    public void Leave(int messages) => _underWay += messages;

    public void Complete(int messages, DateTimeOffset at)
    {
        _underWay -= messages;
        for (var i = 0; i < messages; i++)
        {
            _completed.Enqueue(at);
        }
    }

    /// <summary>What lies in the future was sent before the clock was set back: it says nothing any more.</summary>
    private void Forget(DateTimeOffset now)
    {
        while (_completed.TryPeek(out var first) && (first <= now - length || first > now))
        {
            _completed.Dequeue();
        }
    }
}
