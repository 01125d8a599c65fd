using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>The community's events by number. What nobody has switched on does not come; what is old may be forgotten.</summary>
internal sealed class VkQueue
{
    private readonly Lock _gate = new();
    private readonly List<(long Ts, string Body)> _events = [];
    private HashSet<string> _on = [];
    private long _last = 1000;
    private long _forgotten;
    private int _key = 1;
    private bool _lost;

    public Signal Changed { get; } = new();
    public Action<string>? Outlet { get; set; }
    public string Last => $"{Volatile.Read(ref _last)}";
    public IReadOnlyCollection<string> On => _on;

    public void SwitchOn(IEnumerable<string> types) => _on = [.. types];

    public string OpenServer()
    {
        lock (_gate)
        {
            _lost = false;
            return $"key{_key}";
        }
    }

    public void Add(string type, JsonObject body)
    {
        if (Outlet is { } outlet)
        {
            outlet(body.ToJsonString());
        }
        else if (_on.Contains(type))
        {
            AddRaw(body.ToJsonString());
        }
    }

    public void AddRaw(string body)
    {
        lock (_gate)
        {
            _events.Add((++_last, body));
        }

        Changed.Fire();
    }

    /// <summary>Old keys are good no longer: <c>failed</c> 2.</summary>
    public void ExpireKey()
    {
        lock (_gate)
        {
            _key++;
        }
    }

    /// <summary>What has come so far cannot be had any more: <c>failed</c> 1.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _events.Clear();
            _forgotten = ++_last;
        }
    }

    /// <summary>Everything about this reader is lost: <c>failed</c> 3 until it asks for a server anew.</summary>
    public void Lose()
    {
        lock (_gate)
        {
            _key++;
            _lost = true;
        }
    }

    /// <returns>The answer to a poll; null when there is nothing to tell yet.</returns>
    public string? Take(string key, string ts, bool evenEmpty)
    {
        lock (_gate)
        {
            if (key != $"key{_key}")
            {
                return _lost ? """{"failed":3}""" : """{"failed":2}""";
            }

            if (!long.TryParse(ts, CultureInfo.InvariantCulture, out var from) || from < _forgotten || from > _last)
            {
                return $$"""{"failed":1,"ts":{{_last}}}""";
            }

            var ready = _events.Where(e => e.Ts > from).ToList();
            return ready.Count == 0 && !evenEmpty
                ? null
                : $$"""{"ts":"{{(ready.Count > 0 ? ready[^1].Ts : from)}}","updates":[{{string.Join(',', ready.Select(e => e.Body))}}]}""";
        }
    }

    /// <summary>How many events come after this number.</summary>
    public int After(string ts)
    {
        lock (_gate)
        {
            return _events.Count(e => e.Ts > (long.TryParse(ts, CultureInfo.InvariantCulture, out var from) ? from : 0));
        }
    }
}
