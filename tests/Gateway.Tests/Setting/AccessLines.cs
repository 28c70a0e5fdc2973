using System.Threading.Channels;
using Fokus.Gateway.Access.Records;
using Microsoft.Extensions.Logging;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>Keeps what the access log says.</summary>
internal sealed class AccessLines : ILoggerProvider, ILogger
{
    private readonly Channel<string> lines;
    private readonly bool isAccess;

    public AccessLines()
        : this(Channel.CreateUnbounded<string>(), isAccess: false)
    {
    }

    private AccessLines(Channel<string> lines, bool isAccess) => (this.lines, this.isAccess) = (lines, isAccess);

    /// <summary>The next line, in the order in which the requests ended.</summary>
    public async Task<string> NextAsync() =>
        await lines.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    public ILogger CreateLogger(string categoryName) =>
        new AccessLines(lines, categoryName.Equals(typeof(AccessLog).FullName, StringComparison.Ordinal));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => isAccess;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (isAccess)
            lines.Writer.TryWrite(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
