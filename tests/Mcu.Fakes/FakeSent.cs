namespace Mcu.Fakes;

/// <summary>A button under a message or in place of the keyboard; a reply button has neither data nor address.</summary>
public sealed record FakeButton(string Text, string? Data = null, string? Url = null, bool Inline = true);

/// <summary>One accepted send or edit, as it was at that moment.</summary>
public sealed record FakeSent(
    string Method,
    long ChatId,
    int MessageId,
    string Text,
    string Source,
    IReadOnlyList<FakeButton> Buttons,
    IReadOnlyList<FakeFile> Files,
    int? ReplyTo,
    DateTimeOffset Time)
{
    /// <summary>The thread of the chat that it stands in, where the messenger has threads.</summary>
    public int? Thread { get; init; }

    /// <summary>A message of its own, and no new face of an old one.</summary>
    public bool IsNew => !Method.Contains("edit", StringComparison.OrdinalIgnoreCase)
        && !Method.StartsWith("PUT ", StringComparison.Ordinal);
}

/// <summary>The log of what the bot has sent, with a bell for those who wait for more.</summary>
internal sealed class SentLog(bool keep)
{
    private readonly Lock _gate = new();
    private readonly List<FakeSent> _all = [];
    private long _count;

    public Action<FakeSent>? Listener { get; set; }

    public Signal Changed { get; } = new();

    public long Count => Interlocked.Read(ref _count);

    public void Add(FakeSent sent)
    {
        Interlocked.Increment(ref _count);
        if (!keep && Listener is null)
        {
            return;
        }

        if (keep)
        {
            lock (_gate)
            {
                _all.Add(sent);
            }
        }

        Listener?.Invoke(sent);
        Changed.Fire();
    }

    public IReadOnlyList<FakeSent> Since(int start)
    {
        lock (_gate)
        {
            return start >= _all.Count ? [] : _all.GetRange(start, _all.Count - start);
        }
    }

    public int Mark()
    {
        lock (_gate)
        {
            return _all.Count;
        }
    }
}
