using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Mcu.Fakes;

/// <summary>The HTTP side of a fake platform: Kestrel without routing and logging, since a benchmark pays for both.</summary>
internal sealed class FakeServer(Func<HttpContext, RequestDelegate, Task> serve, int port) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConnectionContext> _connections = new(StringComparer.Ordinal);
    private WebApplication? _app;

    public Uri Url { get; private set; } = new("http://127.0.0.1");

    public async Task Start(Action<WebApplication>? pages = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Use(Remember));
        });
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.Use(serve);
        pages?.Invoke(_app);
        await _app.StartAsync();
        Url = new Uri(_app.Urls.First());
    }

    /// <summary>Cuts every open connection: waiting polls and idle ones too.</summary>
    public void DropConnections()
    {
        foreach (var connection in _connections.Values)
        {
            connection.Abort(new ConnectionAbortedException("The test has dropped the connection"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        DropConnections();
        if (_app is not null)
        {
            using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await _app.StopAsync(hurry.Token);
            await _app.DisposeAsync();
        }
    }

    private ConnectionDelegate Remember(ConnectionDelegate next) => async connection =>
    {
        _connections[connection.ConnectionId] = connection;
        try
        {
            await next(connection);
        }
        finally
        {
            _connections.TryRemove(connection.ConnectionId, out _);
        }
    };
}
