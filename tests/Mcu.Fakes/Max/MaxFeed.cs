namespace Mcu.Fakes.Max;

/// <summary>An update on its way.</summary>
internal sealed record MaxUpdate(long Number, string Kind, string Json)
{
    /// <summary>Words under a post: these go to a webhook only.</summary>
    public bool IsOfComment => Kind.StartsWith("comment_", StringComparison.Ordinal)
        || Json.Contains("\"post_id\":", StringComparison.Ordinal);
}

/// <summary>
/// Updates in the order they came. A poll with a marker acknowledges what lies before it; one without sees only the newest.
/// </summary>
internal sealed class MaxFeed
{
    private readonly Lock _gate = new();
    private readonly List<MaxUpdate> _all = [];
    private long _last = 25_000_000;
    private long _acknowledged;

    public Signal Changed { get; } = new();

    /// <summary>Where updates go at once while there is a subscription.</summary>
    public Action<MaxUpdate>? Outlet { get; set; }

    /// <summary>What a webhook gets of the words under posts, from the beginning.</summary>
    public IReadOnlyList<string> OfComments
    {
        get
        {
            lock (_gate)
            {
                return [.. _all.Where(update => update.IsOfComment).Select(update => update.Json)];
            }
        }
    }

    /// <summary>How many were handed to no poll that came back for more.</summary>
    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _all.Count(update => update.Number >= _acknowledged);
            }
        }
    }

    public MaxUpdate Add(string kind, string json)
    {
        MaxUpdate update;
        lock (_gate)
        {
            update = new MaxUpdate(++_last, kind, json);
            _all.Add(update);
        }

        Outlet?.Invoke(update);
        Changed.Fire();
        return update;
    }

    /// <summary>The newest update comes once more, as after a lost acknowledgement.</summary>
    public void RepeatLast()
    {
        MaxUpdate last;
        lock (_gate)
        {
            last = _all[^1];
        }

        Add(last.Kind, last.Json);
    }

    public (IReadOnlyList<MaxUpdate> Updates, long Marker) Take(long? marker, int limit, IReadOnlySet<string>? kinds)
    {
        lock (_gate)
        {
            var from = marker ?? (_acknowledged == 0 ? _last : _acknowledged);
            _acknowledged = Math.Max(_acknowledged, from);
            var next = _all.Where(update => update.Number >= from).Take(limit).ToList();
            return ([.. next.Where(update => !update.IsOfComment && (kinds?.Contains(update.Kind) ?? true))], next.Count == 0
                ? Math.Max(from, _last + 1) : next[^1].Number + 1);
        }
    }
}
