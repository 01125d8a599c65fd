using System.Collections.Concurrent;
using System.Globalization;

namespace Mcu.Fakes.Telegram;

/// <summary>What a person saw after a press.</summary>
public sealed record FakeCallbackAnswer(string Id, FakeUser User, string? Text, bool Alert, DateTimeOffset Time);

/// <summary>The presses that still may be answered, and the answers.</summary>
internal sealed class Callbacks(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, (FakeUser User, DateTimeOffset At)> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeCallbackAnswer> _answers = new();
    private long _last = 4_000_000_000_000;

    public IReadOnlyList<FakeCallbackAnswer> Answers => [.. _answers];

    public Signal Changed { get; } = new();

    public string Ask(FakeUser user)
    {
        var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        _asked[id] = (user, time.GetUtcNow());
        return id;
    }

    public void Answer(string id, string? text, bool alert)
    {
        if (!_asked.TryGetValue(id, out var asked) || time.GetUtcNow() - asked.At > Life)
        {
            throw ApiError.Bad("query is too old and response timeout expired or query ID is invalid");
        }

        _answers.Enqueue(new FakeCallbackAnswer(id, asked.User, text, alert, time.GetUtcNow()));
        Changed.Fire();
    }
}
