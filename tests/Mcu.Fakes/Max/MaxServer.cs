using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Mcu.Fakes.Max;

/// <summary>The HTTP side.</summary>
internal sealed class MaxServer(RequestDelegate serve) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConnectionContext> _connections = new(StringComparer.Ordinal);
    private WebApplication? _app;

    public string Url { get; private set; } = "";

    public async Task Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(Remember)));
        _app = builder.Build();
        _app.Run(serve);
        await _app.StartAsync();
        Url = _app.Urls.First().TrimEnd('/');
    }

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
