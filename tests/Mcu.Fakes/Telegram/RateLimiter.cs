namespace Mcu.Fakes.Telegram;

/// <summary>
/// One message a second in a private chat with a burst of three, twenty a minute in a group (edits too), thirty a second in all.
/// Whoever is over waits, and asking again meanwhile is a violation as well.
/// </summary>
internal sealed class RateLimiter(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, ILimit> _chats = [];
    private readonly Window _overall = new(30, 1000);
    private long _ordered;
    private int _violations;

    public int Violations => Volatile.Read(ref _violations);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A wait that the test orders: it stands for everything the bot sends, limits or not.</summary>
    public void Order(int seconds)
    {
        lock (_gate)
        {
            _ordered = Now + (seconds * 1000L);
        }
    }

    /// <summary>The seconds to wait, or 0 when the messages may go (and then they are counted).</summary>
    public int Check(FakeChat chat, int messages, bool edit, bool limits)
    {
        if (!limits && Volatile.Read(ref _ordered) == 0)
        {
            return 0;
        }

        lock (_gate)
        {
            var now = Now;
            var wait = Math.Max(_ordered - now, limits ? Wait(chat, messages, edit, now) : 0);
            if (wait <= 0)
            {
                return 0;
            }

            _violations++;
            return (int)((wait + 999) / 1000);
        }
    }

    private long Wait(FakeChat chat, int messages, bool edit, long now)
    {
        var counted = chat.IsGroup || !edit;
        var window = counted ? ForChat(chat) : null;
        var wait = Math.Max(_overall.Wait(now, messages), window?.Wait(now, messages) ?? 0);
        if (wait <= 0)
        {
            _overall.Count(now, messages);
            window?.Count(now, messages);
        }

        return wait;
    }

    private ILimit ForChat(FakeChat chat)
    {
        if (!_chats.TryGetValue(chat.Id, out var limit))
        {
            limit = chat.IsGroup ? new Window(20, 60_000) : new Pace(1000, burst: 3);
            _chats[chat.Id] = limit;
        }

        return limit;
    }

    private interface ILimit
    {
        long Wait(long now, int messages);

        void Count(long now, int messages);
    }

    // The time at which the messages so far would be paid for by the pace; the burst may run ahead of it.
    private sealed class Pace(int milliseconds, int burst) : ILimit
    {
        private long _paid;

        public long Wait(long now, int messages) => _paid - (milliseconds * (burst - 1)) - now;

        public void Count(long now, int messages) => _paid = Math.Max(_paid, now) + milliseconds;
    }

    private sealed class Window(int size, int milliseconds) : ILimit
    {
        private readonly Queue<long> _times = new(size);
        private long _closedUntil;

        public long Wait(long now, int messages)
        {
            while (_times.TryPeek(out var first) && first <= now - milliseconds)
            {
                _times.Dequeue();
            }

            if (_closedUntil <= now && _times.Count > 0 && _times.Count + messages > size)
            {
                _closedUntil = Math.Max(_times.Peek() + milliseconds, now + 1000);
            }

            return _closedUntil - now;
        }

        public void Count(long now, int messages)
        {
            for (var i = 0; i < messages; i++)
            {
                _times.Enqueue(now);
            }
        }
    }
}
