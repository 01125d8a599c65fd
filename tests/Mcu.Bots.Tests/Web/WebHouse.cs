using System.Net;
using System.Text.RegularExpressions;
using Mcu.Bots.Channels;
using Mcu.Bots.Channels.Web;
using Mcu.Bots.Desk;
using Mcu.Bots.Settings;
using Mcu.Bots.Stand;
using Mcu.Workflow;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Web;

/// <summary>The web chat on a real port with an echo behind it.</summary>
internal sealed class WebHouse : IAsyncDisposable
{
    private readonly string _files = Directory.CreateTempSubdirectory("mcu-files").FullName;
    private readonly WebApplication _app;

    private WebHouse(bool stand, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Web:Files", _files), new("Web:Address", "https://mcu.example.ru")]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IdSource>();
        builder.Services.AddSingleton(Regulation.Default).AddSingleton<Mcu.Workflow.Deadlines.AppealClock>();
        builder.Services.AddSingleton(services => new TownHall(
            Regulation.Default, Phrasebook.Load(), services.GetRequiredService<IdSource>(), new StaffSettings()));
        builder.Services.AddSingleton(Rows).AddSingleton<IRegistryFactory>(Rows);
        builder.Services.AddSingleton(services => new EchoDesk(Rows, services.GetRequiredService<IdSource>(), services.GetRequiredService<IChannel>));
        builder.Services.AddSingleton<IDesk>(services => services.GetRequiredService<EchoDesk>());
        builder.Services.AddWebChat(builder.Configuration);
        builder.Services.AddStand(builder.Configuration, messengerConfigured: !stand);
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            // As a proxy would say for whom it asks.
            http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers["X-From"], out var from) ? from : http.Connection.RemoteIpAddress;
            http.Request.Scheme = http.Request.Headers["X-Scheme"] is [{ } scheme] ? scheme : http.Request.Scheme;
            return next(http);
        });
        _app.MapWebChat().MapStand();
    }

    public MemoryRows Rows { get; } = new();
    public EchoDesk Desk => _app.Services.GetRequiredService<EchoDesk>();
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<WebHouse> Open(bool stand = false, string address = "http://127.0.0.1:0")
    {
        var house = new WebHouse(stand, address);
        await house._app.StartAsync();
        return house;
    }

    public Browser Browser(string? from = null) => new(new Uri(_app.Urls.First())) { From = from };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }
}

/// <summary>One browser: its cookies and the token of the page it has open.</summary>
internal sealed partial class Browser(Uri home) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = home };

    public string Token { get; set; } = "";

    /// <summary>The address of the network that it posts from; null for this machine.</summary>
    public string? From { get; init; }

    public async Task<string> Open(string path)
    {
        var page = await _http.GetStringAsync(path);
        Token = TokenIn().Match(page) is { Success: true } found ? found.Groups[1].Value : Token;
        return page;
    }

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>As through a proxy that was asked by this scheme.</summary>
    public Task<HttpResponseMessage> Get(string path, string scheme) => _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Scheme", scheme } } });

    public Task<HttpResponseMessage> Says(string seat, string text, Guid? key = null, params (string Name, byte[] Bytes, string Type)[] files)
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

    public Task<HttpResponseMessage> Submits(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(path, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("token", Token)]));

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
            request.Headers.Add("X-From", From);
        }

        return _http.SendAsync(request);
    }

    [GeneratedRegex("(?:data-token=|name=\"token\" value=)\"([^\"]+)\"")]
    private static partial Regex TokenIn();
}
