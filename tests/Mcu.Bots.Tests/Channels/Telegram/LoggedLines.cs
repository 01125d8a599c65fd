using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>Keeps every line that is logged.</summary>
internal sealed class LoggedLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public ILogger<T> For<T>() => LoggerFactory.Create(b => b.AddProvider(this)).CreateLogger<T>();

    public void Dispose()
    {
        // Nothing to let go of.
    }
}
