using System.Collections.Concurrent;
using System.Diagnostics;
using Mcu.Fakes;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>
/// Residents of the fake messenger who go the whole way by themselves: write, agree, pass over the place if asked for it, send.
/// Each button is pressed once, a moment after it was seen, as people do.
/// </summary>
internal sealed class Crowd
{
    private const long FirstId = 10_000;
    private static readonly string[] Way = ["consent::yes", "skip:", "fresh:", "send:"];
    private readonly TelegramFake _fake;
    private readonly TimeSpan _pause;
    private readonly ConcurrentDictionary<(long Chat, string Button), bool> _pressed = new();
    private readonly ConcurrentDictionary<long, long> _wrote = new();
    private readonly ConcurrentDictionary<long, TimeSpan> _firstReply = new();
    private long _lastHeard = Stopwatch.GetTimestamp();
    private int _count;

    public Crowd(TelegramFake fake, TimeSpan pause)
    {
        (_fake, _pause) = (fake, pause);
        fake.OnSent = sent => Hear(sent);
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>How long each waited for the bot's first word.</summary>
    public IReadOnlyCollection<double> FirstReplies => [.. _firstReply.Values.Select(time => time.TotalSeconds)];

    /// <summary>How long nobody has been told anything.</summary>
    public TimeSpan Silence => Stopwatch.GetElapsedTime(Interlocked.Read(ref _lastHeard));

    public static bool IsResident(long chat) => chat >= FirstId;

    /// <summary>Somebody new writes.</summary>
    public async Task<long> Writes(string text)
    {
        var id = FirstId + Interlocked.Increment(ref _count) - 1;
        _wrote[id] = Stopwatch.GetTimestamp();
        await _fake.User(id, "Житель").Says(text);
        return id;
    }

    private void Hear(FakeSent sent)
    {
        Interlocked.Exchange(ref _lastHeard, Stopwatch.GetTimestamp());
        if (!IsResident(sent.ChatId))
        {
            return;
        }

        _firstReply.TryAdd(sent.ChatId, Stopwatch.GetElapsedTime(_wrote[sent.ChatId]));
        foreach (var step in Way)
        {
            if (sent.Buttons.FirstOrDefault(b => b.Data?.StartsWith(step, StringComparison.Ordinal) == true) is { Data: { } data }
                && _pressed.TryAdd((sent.ChatId, step), true))
            {
                _ = Press(sent.ChatId, sent.MessageId, data);
                return;
            }
        }
    }

    private async Task Press(long person, int message, string data)
    {
        await Task.Delay(_pause * (0.5 + Random.Shared.NextDouble()));
        await _fake.User(person).PressesData(message, data);
    }
}
