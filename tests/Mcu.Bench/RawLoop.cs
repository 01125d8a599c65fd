using System.Text.Json;

namespace Mcu.Bench;

/// <summary>
/// A loop that only polls and answers, in a process of its own. It keeps nothing and understands nothing. As one would write it, it answers
/// one message after another; with as many sends under way as the real program has, it is what no program can beat.
/// </summary>
internal static class RawLoop
{
    public const string Name = "raw-loop";
    public const string Parallel = "parallel";

    /// <summary><c>raw-loop URL --token TOKEN [--parallel N]</c>; runs until it is killed.</summary>
    public static async Task Run(Options options, Table table)
    {
        var parallel = options.Count(Parallel, 1);
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var room = new SemaphoreSlim(parallel);
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
            using var answer = await Call(http, address,
                new { chat_id = chat, text = "Записали. Чтобы продолжить, нажмите кнопку под сообщением выше." });
        }
        finally
        {
            room.Release();
        }
    }

    private static async Task<JsonDocument> Call<T>(HttpClient http, string address, T body)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body))
        { Headers = { ContentType = new("application/json") } };
        using var response = await http.PostAsync(new Uri(address), content);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
    }
}
