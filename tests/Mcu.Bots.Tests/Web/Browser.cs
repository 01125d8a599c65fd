using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mcu.Bots.Channels.Web;

namespace Mcu.Bots.Tests.Web;

/// <summary>
/// One browser without its scripts: its cookies, the token of the page it has open, and the stream of events that a page listens to.
/// </summary>
internal sealed partial class Browser(Uri home) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    // A page that is closed hangs up at once, as a real browser does, and does not read on for two seconds.
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(),
        AllowAutoRedirect = false,
        ResponseDrainTimeout = TimeSpan.Zero,
    })
    {
        BaseAddress = home,
    };

    public string Token { get; set; } = "";

    /// <summary>The address of the network that it posts from, as a proxy would name it; null for this machine.</summary>
    public string? From { get; init; }

    public async Task<string> Open(string path)
    {
        var page = await _http.GetStringAsync(path);
        Token = TokenIn().Match(page) is { Success: true } found ? found.Groups[1].Value : Token;
        return page;
    }

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>As through a proxy that was asked by this scheme.</summary>
    public Task<HttpResponseMessage> Get(string path, string scheme) =>
        _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Forwarded-Proto", scheme } } });

    public Task<HttpResponseMessage> Says(string seat, string text, Guid? key = null,
        params (string Name, byte[] Bytes, string Type)[] files)
    {
        var form = Form(("key", (key ?? Guid.NewGuid()).ToString()), ("text", text));
        foreach (var (name, bytes, type) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new(type);
            form.Add(part, "files", name);
        }

        return Post($"/chat/{seat}/messages", form);
    }

    public Task<HttpResponseMessage> Posts(string path, params (string Name, string Value)[] fields) => Post(path, Form(fields));

    /// <summary>A post as somebody's script would write it.</summary>
    public Task<HttpResponseMessage> PostsRaw(string path, byte[] body, string boundary)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return Post(path, content);
    }

    public Task<HttpResponseMessage> Submits(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(path,
        new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("token", Token)]));

    /// <summary>Waits until the chat has a line with these words, and gives the line as the page gets it.</summary>
    public async Task<string> Hears(string words, string seat = "me") => (await Events(seat, after: 0, e => Has(e, words)))[^1].What.Html!;

    /// <summary>Waits for a line with such a button, and presses it.</summary>
    public async Task Presses(string button, string seat = "me")
    {
        var line = await Hears($">{button}</button>", seat);
        var (id, data) = (Regex.Match(line, "data-id=\"([0-9]+)\""), Regex.Match(line, $"data-button=\"([^\"]+)\">{button}</button>"));
        (await Posts($"/chat/{seat}/presses", ("key", Guid.NewGuid().ToString()), ("line", id.Groups[1].Value),
            ("data", data.Groups[1].Value)))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public static bool Has(ChatEvent happened, string words) => happened.Html?.Contains(words, StringComparison.Ordinal) == true;

    /// <summary>What comes until the program ends the stream.</summary>
    public async Task<IReadOnlyList<ChatEvent>> EventsToTheEnd(string seat, Func<Task> onceListening)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var answer = await Get($"/chat/events?seats={seat}&after=0");
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        var events = new List<ChatEvent>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            events.Add(JsonSerializer.Deserialize<ChatEvent>(item.Data, JsonSerializerOptions.Web)!);
            if (events.Count == 1)
            {
                await onceListening();
            }
        }

        return events;
    }

    /// <summary>The events of a chat after a revision, with their ids, up to the one that is waited for.</summary>
    public async Task<IReadOnlyList<(string? Id, ChatEvent What)>> Events(string seat, long after, Func<ChatEvent, bool> last,
        Func<Task>? onceListening = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var answer = await Get($"/chat/events?seats={seat}&after={after}");
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        var events = new List<(string? Id, ChatEvent What)>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            events.Add((item.EventId, JsonSerializer.Deserialize<ChatEvent>(item.Data, JsonSerializerOptions.Web)!));
            if (last(events[^1].What))
            {
                return events;
            }

            await (onceListening?.Invoke() ?? Task.CompletedTask);
            onceListening = null;
        }

        throw new InvalidOperationException($"The stream ended without it: {string.Join('\n', events)}");
    }

    public void Dispose() => _http.Dispose();

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    private Task<HttpResponseMessage> Post(string path, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("X-Chat-Token", Token);
        if (From is not null)
        {
            request.Headers.Add("X-Forwarded-For", From);
        }

        return _http.SendAsync(request);
    }

    [GeneratedRegex("(?:data-token=|name=\"token\" value=)\"([^\"]+)\"")]
    private static partial Regex TokenIn();
}
