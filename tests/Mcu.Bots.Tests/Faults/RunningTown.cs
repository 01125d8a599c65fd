using System.Net;
using System.Net.Sockets;
using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Faults;

/// <summary>
/// The whole program with all its loops, really listening, on a clock that goes by itself. Tests wait for events and never for time.
/// </summary>
internal sealed class RunningTown : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits after faults are seconds long: nobody who runs the tests should have to wait them out.</summary>
    private const int TimesAsFast = 20;
    private readonly string _folder;
    private readonly Func<WebApplication> _build;
    private WebApplication _app;

    private RunningTown(TelegramFake telegram, string folder, Func<WebApplication> build, WatchedLog log, Uri url, string database)
    {
        (Telegram, _folder, _build, Log, Url, Database) = (telegram, folder, build, log, url, database);
        _app = build();
        Http = new HttpClient { BaseAddress = url };
    }

    public TelegramFake Telegram { get; }
    public WatchedLog Log { get; }
    public Uri Url { get; }
    public string Database { get; }
    public HttpClient Http { get; }
    public IServiceProvider Services => _app.Services;

    public static async Task<RunningTown> Open(bool webhook, bool finestLog = false, Func<TelegramFake, Task>? before = null,
        TimeSpan? stopsWithin = null)
    {
        var clock = new QuickClock(TimesAsFast);
        var telegram = await TelegramFake.Start(new TelegramFakeOptions { Limits = false, Time = clock });
        telegram.Group(Town.StaffChat, "МЦУ");
        await (before?.Invoke(telegram) ?? Task.CompletedTask);
        var folder = Directory.CreateTempSubdirectory("mcu-").FullName;
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var database = $"Data Source={Path.Combine(folder, "mcu.db")};Default Timeout=1";
        var log = new WatchedLog();
        var town = new RunningTown(telegram, folder,
            () => Build(telegram, clock, folder, url, database, log, webhook, finestLog, stopsWithin), log, url, database);
        await town.Start();
        return town;
    }

    /// <summary>As the system stops a service and starts it again.</summary>
    public async Task Restart()
    {
        await Stop();
        await _app.DisposeAsync();
        _app = _build();
        await Start();
    }

    public Task Stop() => _app.StopAsync();

    private async Task Start()
    {
        _app.MapMcu();
        await Startup.Prepare(_app.Services);
        await _app.StartAsync();
    }

    private static WebApplication Build(
        TelegramFake telegram, TimeProvider clock, string folder, Uri url, string database, WatchedLog log, bool webhook, bool finestLog,
        TimeSpan? stopsWithin)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", url.GetLeftPart(UriPartial.Authority)), new("ConnectionStrings:Mcu", database),
            new("Web:Files", Path.Combine(folder, "files")),
            new("Telegram:Token", telegram.Token), new("Telegram:ApiUrl", telegram.Url),
            new("Telegram:Mode", webhook ? "Webhook" : "Polling"),
            new("Telegram:WebhookUrl", url.GetLeftPart(UriPartial.Authority)),
            new("Telegram:WebhookSecret", "s3cret_of-town_0123456789abcdef_x"),
            new("Staff:Chat", $"telegram:{Town.StaffChat}"), new("Staff:Admins:0", "telegram:1001"),
        ]);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.AddMcu();
        builder.Services.AddSingleton(clock);
        if (finestLog)
        {
            builder.Services.PostConfigure<LoggerFilterOptions>(filter =>
            {
                filter.Rules.Clear();
                filter.MinLevel = LogLevel.Trace;
            });
        }

        if (stopsWithin is { } patience)
        {
            builder.Services.PostConfigure<HostOptions>(host => host.ShutdownTimeout = patience);
        }

        return builder.Build();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Telegram.DisposeAsync();
        Http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A log that a test can wait for.</summary>
internal sealed class WatchedLog : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];
    private readonly List<(string Words, TaskCompletionSource Seen)> _awaited = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public Task Until(string words)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lines)
        {
            if (_lines.Exists(line => line.Contains(words, StringComparison.Ordinal)))
            {
                return Task.CompletedTask;
            }

            _awaited.Add((words, seen));
        }

        return seen.Task.WaitAsync(RunningTown.Patience);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel}: {formatter(state, exception)} {exception}";
        lock (_lines)
        {
            _lines.Add(line);
            _awaited.FindAll(a => line.Contains(a.Words, StringComparison.Ordinal)).ForEach(a => a.Seen.TrySetResult());
        }
    }

    public void Dispose()
    {
    }
}
