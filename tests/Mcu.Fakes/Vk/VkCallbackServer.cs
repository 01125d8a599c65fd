using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>One attempt to hand an event over; the status is 0 when nobody answered.</summary>
public sealed record FakeVkDelivery(string Body, int Attempt, int Status, string Answer)
{
    public bool Accepted => Status == 200 && Answer == "ok";
}

/// <summary>
/// The Callback API: it asks for the confirmation once, then calls with each event, five times at most until it hears <c>ok</c>.
/// </summary>
internal sealed class VkCallbackServer(VkWorld world) : IDisposable
{
    public const int Attempts = 5;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentQueue<FakeVkDelivery> _deliveries = new();
    private readonly ConcurrentQueue<string> _waiting = new();
    private Uri? _url;
    private string? _secret;

    public IReadOnlyList<FakeVkDelivery> Deliveries => [.. _deliveries];

    /// <returns>Whether the address is confirmed; from now on events go there.</returns>
    public async Task<bool> Confirm(Uri url, string code, string? secret)
    {
        var asked = new JsonObject
        {
            ["type"] = "confirmation",
            ["group_id"] = world.Options.GroupId,
            ["event_id"] = "c0de",
            ["v"] = "5.199"
        };
        var (status, answer) = await Post(url, asked.ToJsonString());
        if (status != 200 || answer != code)
        {
            return false;
        }

        (_url, _secret) = (url, secret);
        world.Queue.Outlet = _waiting.Enqueue;
        return true;
    }

    /// <summary>Hands over what has happened since. The pauses between the attempts are left out.</summary>
    public async Task<int> Deliver()
    {
        var count = 0;
        while (_waiting.TryDequeue(out var body))
        {
            await Deliver(body);
            count++;
        }

        return count;
    }

    public async Task Deliver(string body)
    {
        var signed = JsonNode.Parse(body)!.AsObject();
        signed["secret"] = _secret;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (status, answer) = await Post(_url!, signed.ToJsonString());
            var delivery = new FakeVkDelivery(body, attempt, status, answer);
            _deliveries.Enqueue(delivery);
            if (delivery.Accepted)
            {
                return;
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(int Status, string Answer)> Post(Uri url, string body)
    {
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await _http.PostAsync(url, content);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return (0, "");
        }
    }
}
