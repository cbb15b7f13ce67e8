using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OpenGov.Api.Tests.Support;

/// <summary>Keeps what is logged as an error.</summary>
public sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> entries = new();

    public IReadOnlyCollection<string> Entries => entries;

    public void Add(string entry) => entries.Enqueue(entry);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Add($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
