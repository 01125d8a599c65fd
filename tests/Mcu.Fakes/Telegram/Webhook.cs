using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Mcu.Fakes.Telegram;

/// <summary>One attempt to hand an update over; the status is 0 when nobody answered.</summary>
public sealed record FakeDelivery(long UpdateId, int Attempt, int Status, string Error, DateTimeOffset Time)
{
    public bool Accepted => Status is >= 200 and < 300;
}

internal sealed record WebhookTarget(Uri Url, string? Secret, int MaxConnections);

/// <summary>
/// Posts updates to the bot. As many lanes as connections, a chat always in the same lane, so that the updates of a chat come in order
/// and one that is refused holds up only its own lane.
/// </summary>
internal sealed class Webhook(UpdateQueue updates, TelegramFakeOptions options) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private readonly ConcurrentQueue<FakeDelivery> _deliveries = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private CancellationTokenSource? _running;

    public WebhookTarget? Target { get; private set; }

    public FakeDelivery? LastFailure { get; private set; }

    public IReadOnlyList<FakeDelivery> Deliveries => [.. _deliveries];

    public void Set(WebhookTarget target)
    {
        Stop();
        var running = new CancellationTokenSource();
        var stop = running.Token;
        (Target, _running) = (target, running);
        var lanes = new Channel<QueuedUpdate>[target.MaxConnections];
        for (var i = 0; i < lanes.Length; i++)
        {
            var lane = lanes[i] = Channel.CreateUnbounded<QueuedUpdate>();
            _ = Task.Run(() => Run(lane, target, stop), CancellationToken.None);
        }

        updates.PourInto(update => lanes[(int)(Math.Abs(update.ChatId) % lanes.Length)].Writer.TryWrite(update));
    }

    public void Stop()
    {
        updates.PourInto(null);
        Target = null;
        _running?.Cancel();
        _running?.Dispose();
        _running = null;
    }

    public void Dispose()
    {
        Stop();
        _http.Dispose();
    }

    private async Task Run(Channel<QueuedUpdate> lane, WebhookTarget target, CancellationToken stop)
    {
        try
        {
            await foreach (var update in lane.Reader.ReadAllAsync(stop))
            {
                await Deliver(update, target, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The webhook was taken away; what is left waits for the next way out.
        }
    }

    private async Task Deliver(QueuedUpdate update, WebhookTarget target, CancellationToken stop)
    {
        var wait = TimeSpan.FromSeconds(1);
        for (var attempt = 1; attempt <= options.WebhookAttempts; attempt++)
        {
            var (status, error) = await Post(update, target, stop);
            var delivery = new FakeDelivery(update.Id, attempt, status, error, options.Time.GetUtcNow());

            // Whoever sees the refusal may move the clock at once: by then the wait has begun.
            var pause = delivery.Accepted ? Task.CompletedTask : Task.Delay(wait, options.Time, stop);
            if (options.KeepHistory || !delivery.Accepted)
            {
                _deliveries.Enqueue(delivery);
            }

            if (delivery.Accepted)
            {
                break;
            }

            LastFailure = delivery;
            updates.Changed.Fire();
            await pause;
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }

        updates.Confirm(update);
    }

    private async Task<(int Status, string Error)> Post(QueuedUpdate update, WebhookTarget target, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(update.Body) };
        request.Content.Headers.ContentType = new("application/json");
        if (target.Secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", target.Secret);
        }

        try
        {
            using var answer = await _http.SendAsync(request, stop);
            var status = (int)answer.StatusCode;
            return (status, answer.IsSuccessStatusCode ? "" : $"Wrong response from the webhook: {status} {answer.ReasonPhrase}");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return (0, error is HttpRequestException ? "Connection failed" : "Read timeout expired");
        }
    }
}
