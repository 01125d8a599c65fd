using System.Net.Http.Json;
using System.Text.Json;
using Mcu.Fakes.Telegram;

namespace Mcu.Fakes.Tests;

/// <summary>The barest client there can be: what the fake says is read as it stands.</summary>
internal sealed class Bot(TelegramFake fake) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(fake.Url), Timeout = TimeSpan.FromSeconds(20) };

    public async Task<JsonElement> Call(string method, object? fields = null, string? token = null)
    {
        using var answer = await _http.PostAsJsonAsync($"/bot{token ?? fake.Token}/{method}", fields ?? new { });
        return await Read(answer);
    }

    public async Task<JsonElement> Result(string method, object? fields = null)
    {
        var answer = await Call(method, fields);
        answer.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.ToString());
        return answer.GetProperty("result");
    }

    /// <summary>The refusal as "400 Bad Request: …".</summary>
    public async Task<string> Refusal(string method, object? fields = null) => Refusal(await Call(method, fields));

    public static string Refusal(JsonElement answer)
    {
        answer.GetProperty("ok").GetBoolean().ShouldBeFalse(answer.ToString());
        return $"{answer.GetProperty("error_code")} {answer.GetProperty("description")}";
    }

    public async Task<JsonElement> Post(string method, HttpContent body)
    {
        using var answer = await _http.PostAsync(new Uri($"/bot{fake.Token}/{method}", UriKind.Relative), body);
        return await Read(answer);
    }

    public async Task<JsonElement> Get(string methodAndQuery)
    {
        using var answer = await _http.GetAsync(new Uri($"/bot{fake.Token}/{methodAndQuery}", UriKind.Relative));
        return await Read(answer);
    }

    public Task<byte[]> Download(string path) => _http.GetByteArrayAsync(new Uri($"/file/bot{fake.Token}/{path}", UriKind.Relative));

    public async Task<List<JsonElement>> Updates(long offset = 0, int timeout = 0) =>
        [.. (await Result("getUpdates", new { offset, timeout })).EnumerateArray()];

    public Task<JsonElement> Says(long chat, string text) => Result("sendMessage", new { chat_id = chat, text });

    public Task<JsonElement> Offers(long chat, string text, params (string Text, string Data)[] buttons) => Result("sendMessage", new
    {
        chat_id = chat,
        text,
        reply_markup = new { inline_keyboard = new[] { buttons.Select(it => new { text = it.Text, callback_data = it.Data }).ToArray() } },
    });

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var code = body.GetProperty("ok").GetBoolean() ? 200 : body.GetProperty("error_code").GetInt32();
        ((int)answer.StatusCode).ShouldBe(code);
        return body;
    }
}

/// <summary>A fake, a bot and a resident, for each test its own.</summary>
public abstract class WithFake : IAsyncLifetime
{
    internal ManualClock Clock { get; } = new();

    internal TelegramFake Fake { get; private set; } = null!;

    internal Bot Bot { get; private set; } = null!;

    internal FakeUser Anna { get; private set; } = null!;

    protected virtual TelegramFakeOptions Options => new() { Time = Clock, LongPollMax = TimeSpan.FromSeconds(10) };

    public async Task InitializeAsync()
    {
        Fake = await TelegramFake.Start(Options);
        Bot = new Bot(Fake);
        Anna = Fake.User(5, "Анна", "Петрова", "anna");
    }

    public async Task DisposeAsync()
    {
        Bot.Dispose();
        await Fake.DisposeAsync();
    }
}
