using System.Text.Json;

namespace Mcu.Bench;

/// <summary>
/// What no program can beat: a loop that only polls and answers, with as many sends under way as the real one has, in a process of its own.
/// It keeps nothing and understands nothing.
/// </summary>
internal static class RawLoop
{
    public const string Name = "raw-loop";
    private const int Parallel = 64;

    /// <summary><c>raw-loop URL --token TOKEN</c>; runs until it is killed.</summary>
    public static async Task Run(Options options, Table table)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Parallel }) { Timeout = Timeout.InfiniteTimeSpan };
        using var room = new SemaphoreSlim(Parallel);
        var methods = $"{options.Argument}/bot{options.Text("token")}/";
        var offset = 0L;
        while (true)
        {
            using var updates = await Call(http, methods + "getUpdates", new { offset, limit = 100, timeout = 30 });
            foreach (var update in updates.RootElement.GetProperty("result").EnumerateArray())
            {
                offset = update.GetProperty("update_id").GetInt64() + 1;
                var chat = update.GetProperty("message").GetProperty("chat").GetProperty("id").GetInt64();
                await room.WaitAsync();
                _ = Answer(http, methods + "sendMessage", chat, room);
            }
        }
    }

    private static async Task Answer(HttpClient http, string address, long chat, SemaphoreSlim room)
    {
        try
        {
            using var answer = await Call(http, address, new { chat_id = chat, text = "Записали. Чтобы продолжить, нажмите кнопку под сообщением выше." });
        }
        finally
        {
            room.Release();
        }
    }

    private static async Task<JsonDocument> Call<T>(HttpClient http, string address, T body)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = new("application/json") } };
        using var response = await http.PostAsync(new Uri(address), content);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
    }
}
