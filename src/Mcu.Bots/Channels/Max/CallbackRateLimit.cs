namespace Mcu.Bots.Channels.Max;

/// <summary>The platform takes two answers to presses a second in one talk: a third waits for its turn.</summary>
internal sealed class CallbackRateLimit(TimeProvider clock)
{
    private const int Most = 2;
    private const int MostChats = 10_000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Dictionary<long, Queue<DateTimeOffset>> _answered = [];
    private readonly Lock _gate = new();

    /// <returns>How long this answer must wait; null when it may go, and then it is counted.</returns>
    public TimeSpan? Wait(long chat)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var answered = Of(chat, now);
            while (answered.TryPeek(out var first) && (first <= now - Second || first > now))
            {
                answered.Dequeue();
            }

            if (answered.Count >= Most)
            {
                return answered.Peek() + Second - now;
            }

            answered.Enqueue(now);
            return null;
        }
    }

    private Queue<DateTimeOffset> Of(long chat, DateTimeOffset now)
    {
        if (_answered.TryGetValue(chat, out var answered))
        {
            return answered;
        }

        if (_answered.Count >= MostChats)
        {
            foreach (var (quiet, _) in _answered.Where(entry => entry.Value.All(at => at <= now - Second)).ToList())
            {
                _answered.Remove(quiet);
            }
        }

        return _answered[chat] = new Queue<DateTimeOffset>();
    }
}
