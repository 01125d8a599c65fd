using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Mcu.Bots.Channels.Telegram;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>The platform's end of the wire: remembers what was called and answers what the test has laid ready.</summary>
internal sealed class Wire : HttpMessageHandler
{
    public const string Token = "77:SECRET-token_x";
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> _ready = new();
    private readonly SemaphoreSlim _called = new(0);
    private int _messages = 100;

    public ConcurrentQueue<(string Method, string Body)> Calls { get; } = new();
    public IEnumerable<string> Methods => Calls.Select(call => call.Method);
    public TelegramSettings Settings { get; } = new() { Token = Token };
    public TelegramClient Client => new(new HttpClient(this), Settings);

    public JsonElement Json(int call) => JsonDocument.Parse(Calls.ElementAt(call).Body).RootElement;

    /// <summary>Waits in real time until so much was called.</summary>
    public async Task WaitCalls(int n)
    {
        for (var i = 0; i < n; i++)
        {
            (await _called.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue($"called: {string.Join(", ", Methods)}");
        }
    }

    public Wire Answers(string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        _ready.Enqueue(() => new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8) });
        return this;
    }

    public Wire Refuses(int code, string description, string parameters = "{}") =>
        Answers($$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}""",
        (HttpStatusCode)code);

    public Wire Breaks(Exception fault)
    {
        _ready.Enqueue(() => throw fault);
        return this;
    }

    /// <summary>Answers well with the next message id.</summary>
    public Wire AnswersWell()
    {
        _ready.Enqueue(Well);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Enqueue((request.RequestUri!.Segments[^1], body));
        _called.Release();
        return _ready.TryDequeue(out var answer) ? answer() : Well();
    }

    private HttpResponseMessage Well() =>
        new(HttpStatusCode.OK)
        { Content = new StringContent($$$$"""{"ok":true,"result":{"message_id":{{{{Interlocked.Increment(ref _messages)}}}}}}""") };
}
