using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Mcu.Bots.Channels.Web;

namespace Mcu.Bots.Tests.World;

/// <summary>Somebody with a browser: a visitor of the reception until a code has let them in by the staff's door.</summary>
internal sealed class BrowserPerson(Uri home, long id, string name) : IDisposable
{
    private const string Reception = "/reception";
    private const string Door = "/staff";
    private readonly Web.Browser _browser = new(home) { From = $"10.{id / 65_536 % 256}.{id / 256 % 256}.{id % 256}" };
    private readonly HashSet<string> _presses = new(StringComparer.Ordinal);
    private IAsyncEnumerator<SseItem<string>>? _open;
    private HttpResponseMessage? _stream;

    public long Id => id;
    public bool OnStaff { get; private set; }
    public string OwnSeat => OnStaff ? "own" : "me";
    public string? LastNote { get; private set; }

    /// <summary>Where the page listens for the answer to a press; null when it does not.</summary>
    public long? PressedLine { get; private set; }

    /// <summary>What stands on the page now.</summary>
    public async Task<IReadOnlyList<(string Seat, ShownLine Line)>> Looks() =>
        [.. ShownLine.In(await _browser.Open(OnStaff ? Door : Reception))];

    public async Task ComesIn(string code)
    {
        await _browser.Open(Door);
        (await _browser.Submits(Door + "/in", ("code", code), ("name", name))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        OnStaff = true;
        await _browser.Open(Door);
    }

    public Task Starts(string seat) => Posts(seat, "start");

    public Task Says(string seat, string text, string reply) => Posts(seat, "messages", ("text", text), ("reply", reply));

    public async Task Sends(string seat, string text, params (string Name, byte[] Bytes, string Type)[] files) =>
        Accepted(await _browser.Says(seat, text, null, files));

    public Task SendsPlace(string seat, double lat, double lon) => Posts(seat, "messages", ("lat", Text(lat)), ("lon", Text(lon)));

    public Task Edits(string seat, long line, string text) => Posts(seat, "edits", ("line", $"{line}"), ("text", text));

    /// <summary>The page listens while it waits for the answer to a press.</summary>
    public async Task<string> Presses(string seat, long line, string data)
    {
        await Listens(seat);
        var key = Guid.NewGuid().ToString();
        _presses.Add(key);
        using var answer = await _browser.Posts($"/chat/{seat}/presses", ("key", key), ("line", $"{line}"), ("data", data));
        PressedLine = answer.IsSuccessStatusCode ? line : null;
        return key;
    }

    /// <summary>Takes the notes that have come by now; whoever calls has put a note with the word «end» behind them.</summary>
    public async Task HearsNotes(string end)
    {
        while (_open is not null && await _open.MoveNextAsync())
        {
            var heard = JsonSerializer.Deserialize<ChatEvent>(_open.Current.Data, JsonSerializerOptions.Web)!;
            LastNote = heard.Press is { } press && _presses.Contains(press) ? heard.Note : LastNote;
            if (heard.Press == end)
            {
                await Hush();
            }
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _browser.Dispose();
    }

    private async Task Listens(string seat)
    {
        await Hush();
        _stream = await _browser.Get($"/chat/events?seats={seat}&after={long.MaxValue}");
        for (var again = 0; again < 500 && _stream.StatusCode == HttpStatusCode.TooManyRequests; again++)
        {
            // Pages that were closed a moment ago still count until the server has noticed.
            _stream.Dispose();
            _stream = await _browser.Get($"/chat/events?seats={seat}&after={long.MaxValue}");
        }

        _open = SseParser.Create(await _stream.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
        (await _open.MoveNextAsync()).ShouldBeTrue("the first beat says that the page listens");
    }

    private async Task Hush()
    {
        await (_open?.DisposeAsync() ?? ValueTask.CompletedTask);
        _stream?.Dispose();
        (_open, _stream, PressedLine) = (null, null, null);
    }

    private async Task Posts(string seat, string what, params (string Name, string Value)[] fields) =>
        Accepted(await _browser.Posts($"/chat/{seat}/{what}", [("key", Guid.NewGuid().ToString()), .. fields]));

    private static void Accepted(HttpResponseMessage answer) => answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);

    private static string Text(double degrees) => degrees.ToString(CultureInfo.InvariantCulture);
}
