namespace Mcu.Fakes.Max;

/// <summary>Thirty requests a second in all, two answers to presses a second in one talk, and the waits that a test orders.</summary>
internal sealed class MaxLimits(MaxFakeOptions options)
{
    private const int MostRequests = 30;
    private const int MostAnswers = 2;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _requests = new();
    private readonly Dictionary<long, Queue<DateTimeOffset>> _answers = [];
    private DateTimeOffset _ordered;

    public int Violations { get; private set; }

    public void Order(int seconds)
    {
        lock (_gate)
        {
            _ordered = options.Time.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        }
    }

    public void Request()
    {
        lock (_gate)
        {
            var left = _ordered - options.Time.GetUtcNow();
            if (left > TimeSpan.Zero)
            {
                Violations++;
                throw MaxRefusal.TooMany((int)Math.Ceiling(left.TotalSeconds));
            }

            Count(_requests, MostRequests);
        }
    }

    public void Answer(MaxChat chat)
    {
        lock (_gate)
        {
            if (!_answers.TryGetValue(chat.Id, out var answers))
            {
                _answers[chat.Id] = answers = new Queue<DateTimeOffset>();
            }

            Count(answers, MostAnswers);
        }
    }

    private void Count(Queue<DateTimeOffset> window, int most)
    {
        var now = options.Time.GetUtcNow();
        while (window.TryPeek(out var first) && first <= now - Second)
        {
            window.Dequeue();
        }

        if (options.Limits && window.Count >= most)
        {
            Violations++;
            throw MaxRefusal.TooMany();
        }

        window.Enqueue(now);
    }
}
