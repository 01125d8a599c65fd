using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Mcu.Fakes.Telegram;

/// <summary>The HTTP side: Kestrel without routing and logging, since a benchmark pays for both.</summary>
internal sealed class BotServer(BotHandler handler, int port) : IAsyncDisposable
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
        _app.Use((context, next) => Serve(context, next));
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

    private Task Serve(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith("/bot", StringComparison.Ordinal))
        {
            return handler.Method(context, path);
        }

        return path.StartsWith("/file/bot", StringComparison.Ordinal) ? handler.File(context, path) : next(context);
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
