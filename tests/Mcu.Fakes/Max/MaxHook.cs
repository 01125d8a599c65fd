using System.Collections.Concurrent;
using System.Text;

namespace Mcu.Fakes.Max;

/// <summary>One attempt to hand an update over; the status is 0 when nobody answered.</summary>
public sealed record MaxDelivery(string Kind, int Attempt, int Status, DateTimeOffset Time);

/// <summary>
/// Calls the bot: again after 60 seconds, then after waits that grow by half as much again and more; whoever does not answer 200 for eight
/// hours is unsubscribed.
/// </summary>
internal sealed class MaxHook(MaxFeed feed, TimeProvider time) : IDisposable
{
    private const double Growth = 2.5;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(8);
    private readonly ConcurrentDictionary<string, Subscriber> _subscribers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<MaxDelivery> _deliveries = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _end = new();
    private int _open;

    public IReadOnlyCollection<Subscriber> Subscribers => [.. _subscribers.Values];

    public IReadOnlyList<MaxDelivery> Deliveries => [.. _deliveries];

    /// <summary>Updates that were not taken yet.</summary>
    public int Open => Volatile.Read(ref _open);

    public void Subscribe(Subscriber subscriber)
    {
        _subscribers[subscriber.Url] = subscriber;
        feed.Outlet = Spread;
    }

    public bool Unsubscribe(string url)
    {
        var gone = _subscribers.TryRemove(url, out _);
        feed.Outlet = _subscribers.IsEmpty ? null : Spread;
        return gone;
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _http.Dispose();
    }

    private void Spread(MaxUpdate update)
    {
        foreach (var subscriber in _subscribers.Values.Where(one => one.Types is null || one.Types.Contains(update.Kind)))
        {
            Interlocked.Increment(ref _open);
            _ = Task.Run(() => Deliver(update, subscriber), CancellationToken.None);
        }
    }

    private async Task Deliver(MaxUpdate update, Subscriber subscriber)
    {
        try
        {
            var (began, wait) = (time.GetUtcNow(), First);
            for (var attempt = 1; _subscribers.ContainsKey(subscriber.Url); attempt++)
            {
                var status = await Call(update, subscriber);
                _deliveries.Enqueue(new MaxDelivery(update.Kind, attempt, status, time.GetUtcNow()));
                if (status == 200)
                {
                    return;
                }

                if (time.GetUtcNow() - began + wait > Patience)
                {
                    Unsubscribe(subscriber.Url);
                    return;
                }

                await Task.Delay(wait, time, _end.Token);
                wait *= Growth;
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
            // The test is over.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            feed.Changed.Fire();
        }
    }

    private async Task<int> Call(MaxUpdate update, Subscriber subscriber)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, subscriber.Url)
        { Content = new StringContent(update.Json, Encoding.UTF8, "application/json") };
        if (subscriber.Secret is { } secret)
        {
            request.Headers.Add("X-Max-Bot-Api-Secret", secret);
        }

        try
        {
            using var answer = await _http.SendAsync(request, _end.Token);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}

internal sealed record Subscriber(string Url, IReadOnlySet<string>? Types, string? Secret, long Since);
