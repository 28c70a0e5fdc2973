using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>Keeps what the gateway's rooms say, except the access log: an operator reads it, and a test waits by it.</summary>
internal sealed class SaidLines(string room) : ILoggerProvider
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    /// <summary>The next line that holds a text; those before it are passed over.</summary>
    public async Task<string> NextAsync(string text)
    {
        while (true)
        {
            var line = await lines.Reader.ReadAsync(TestContext.Current.CancellationToken);
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }
    }

    public ILogger CreateLogger(string categoryName) => new Lines(lines, categoryName.StartsWith(room, StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Lines(Channel<string> lines, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isOurs)
                lines.Writer.TryWrite(formatter(state, exception));
        }
    }
}
