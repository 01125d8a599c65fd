using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>An update on its way; a repeated one goes out once more whatever the offset says.</summary>
internal sealed record QueuedUpdate(long Id, long ChatId, byte[] Body, bool Repeated = false);

/// <summary>Updates that the bot has not confirmed yet, in the order they came.</summary>
internal sealed class UpdateQueue(bool keepHistory)
{
    private static readonly HashSet<string> UnlessAsked = ["chat_member", "message_reaction", "message_reaction_count"];
    private readonly Lock _gate = new();
    private readonly LinkedList<QueuedUpdate> _waiting = new();
    private readonly Dictionary<long, QueuedUpdate> _seen = [];
    private HashSet<string> _allowed = [];
    private long _last = 700_000_000;

    public Signal Changed { get; } = new();

    public long LastId => Volatile.Read(ref _last);

    /// <summary>Where updates go at once while a webhook is set.</summary>
    public Action<QueuedUpdate>? Outlet { get; private set; }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    public IReadOnlyList<string> Allowed
    {
        get => [.. Volatile.Read(ref _allowed)];
        set => Volatile.Write(ref _allowed, [.. value]);
    }

    /// <summary>0 when the bot has not asked for this kind.</summary>
    public long Add(string kind, long chatId, Action<Utf8JsonWriter> write)
    {
        var allowed = Volatile.Read(ref _allowed);
        if (allowed.Count == 0 ? UnlessAsked.Contains(kind) : !allowed.Contains(kind))
        {
            return 0;
        }

        lock (_gate)
        {
            var id = ++_last;
            Put(new QueuedUpdate(id, chatId, UpdateJson.Wrap(id, kind, write)));
            return id;
        }
    }

    public long AddRaw(string text)
    {
        lock (_gate)
        {
            var (id, body) = UpdateJson.Numbered(text, _last + 1);
            _last = Math.Max(_last, id);
            Put(new QueuedUpdate(id, 0, body));
            return id;
        }
    }

    public void Repeat(long id)
    {
        lock (_gate)
        {
            Put(_seen.TryGetValue(id, out var update)
                ? update with { Repeated = true }
                : throw new InvalidOperationException($"There was no update {id} to repeat"));
        }
    }

    /// <summary>Forgets what the offset confirms and gives the next updates. A negative offset counts from the end.</summary>
    public List<QueuedUpdate> Take(long offset, int limit)
    {
        lock (_gate)
        {
            var before = _waiting.Count;
            SkipToLast(offset);
            var taken = new List<QueuedUpdate>(Math.Min(limit, _waiting.Count));
            for (var node = _waiting.First; node is not null && taken.Count < limit;)
            {
                var (next, update) = (node.Next, node.Value);
                var confirmed = update.Id < offset && !update.Repeated;
                if (confirmed || update.Repeated)
                {
                    _waiting.Remove(node);
                }

                if (!confirmed)
                {
                    taken.Add(update);
                }

                node = next;
            }

            if (_waiting.Count < before)
            {
                Changed.Fire();
            }

            return taken;
        }
    }

    public void Confirm(QueuedUpdate update)
    {
        lock (_gate)
        {
            _waiting.Remove(update);
        }

        Changed.Fire();
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }

    public void PourInto(Action<QueuedUpdate>? outlet)
    {
        lock (_gate)
        {
            Outlet = outlet;
            foreach (var update in outlet is null ? [] : _waiting)
            {
                outlet!(update);
            }
        }
    }

    private void SkipToLast(long offset)
    {
        for (var extra = offset < 0 ? _waiting.Count + offset : 0; extra > 0; extra--)
        {
            _waiting.RemoveFirst();
        }
    }

    private void Put(QueuedUpdate update)
    {
        _waiting.AddLast(update);
        if (keepHistory)
        {
            _seen[update.Id] = update;
        }

        Outlet?.Invoke(update);
        Changed.Fire();
    }
}
