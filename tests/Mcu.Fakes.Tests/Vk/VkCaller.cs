using System.Text.Json;
using Mcu.Fakes.Vk;

namespace Mcu.Fakes.Tests.Vk;

/// <summary>The barest client there can be: what the fake says is read as it stands.</summary>
internal sealed class VkCaller(VkFake fake) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public async Task<JsonElement> Call(string method, params (string Name, string Value)[] fields)
    {
        var all = fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        all.TryAdd("access_token", fake.Token);
        all.TryAdd("v", "5.199");
        using var form = new FormUrlEncodedContent(all);
        using var answer = await _http.PostAsync(new Uri($"{fake.Url}/method/{method}"), form);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The error's number; 0 for none.</summary>
    public async Task<int> Code(string method, params (string Name, string Value)[] fields) =>
        (await Call(method, fields)).TryGetProperty("error", out var error) ? error.GetProperty("error_code").GetInt32() : 0;

    public async Task<JsonElement> Sends(long peer, string text, int key, params (string Name, string Value)[] more) =>
        (await Call("messages.send", [("peer_ids", $"{peer}"), ("message", text), ("random_id", $"{key}"), .. more]))
        .GetProperty("response")[0];

    public async Task<JsonElement> Poll(JsonElement server, string? ts = null) => JsonElement.Parse(await _http.GetStringAsync(
        new Uri(
            $"{server.GetProperty("server").GetString()}?act=a_check&key={server.GetProperty("key").GetString()}&ts={ts ?? server.GetProperty("ts").GetString()}&wait=0")));

    public async Task<JsonElement> Server()
    {
        await Call("groups.setLongPollSettings", ("group_id", $"{fake.GroupId}"), ("enabled", "1"), ("message_new", "1"));
        return (await Call("groups.getLongPollServer", ("group_id", $"{fake.GroupId}"))).GetProperty("response");
    }

    public async Task<JsonElement> Uploads(string address, string field, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), field, "a.bin" } };
        using var answer = await _http.PostAsync(new Uri(address), form);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}
