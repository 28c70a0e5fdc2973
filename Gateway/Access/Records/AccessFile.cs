using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Fokus.Gateway.Hosting;
using Microsoft.Extensions.Options;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Fokus.Gateway.Access.Records;

/// <summary>
/// The access log as a file of JSON lines, <c>access/access.jsonl</c> in the data folder. A visitor never waits for it: when
/// the disk does not keep up, lines are dropped, counted, and the count is written.
/// </summary>
internal sealed class AccessFile : ILoggerProvider, IAsyncDisposable
{
    private const int MostWaiting = 8_192;
    private readonly Channel<ReadOnlyMemory<byte>> lines;
    private readonly string path;
    private readonly long largest;
    private readonly int kept;
    private readonly TimeProvider clock;
    private readonly Task writing;
    private long dropped;

    public AccessFile(IOptions<GatewayOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        (path, largest, kept) = (Path.Combine(options.Value.DataFolder, "access", "access.jsonl"), options.Value.AccessFileBytes, options.Value.AccessFiles);
        lines = Channel.CreateBounded<ReadOnlyMemory<byte>>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
            _ => Interlocked.Increment(ref dropped));
        writing = WriteAllAsync();
    }

    public ILogger CreateLogger(string categoryName) =>
        categoryName.Equals(typeof(AccessLog).FullName, StringComparison.Ordinal) ? new Lines(this) : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Dispose() => lines.Writer.TryComplete();

    public async ValueTask DisposeAsync()
    {
        lines.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAllAsync()
    {
        while (await lines.Reader.WaitToReadAsync())
        {
            try
            {
                await WriteWaitingAsync();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A full disk must not stop the doors; what waits meanwhile is dropped and counted.
                while (lines.Reader.TryRead(out _))
                    Interlocked.Increment(ref dropped);
            }
        }
    }

    private async Task WriteWaitingAsync()
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        await using var file = PrivateFile.OpenToAppend(path);
        while (lines.Reader.TryRead(out var line))
        {
            await file.WriteAsync(line);
            if (file.Length >= largest)
                break;
        }

        if (Interlocked.Exchange(ref dropped, 0) is > 0 and var lost)
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"dropped\":{lost}}}\n")));
        await file.FlushAsync();
        if (file.Length >= largest)
            Rotate();
    }

    private void Rotate()
    {
        File.Delete(Numbered(kept - 1));
        for (var number = kept - 2; number >= 1; number--)
        {
            if (File.Exists(Numbered(number)))
                File.Move(Numbered(number), Numbered(number + 1), overwrite: true);
        }

        File.Move(path, Numbered(1), overwrite: true);
    }

    private string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{path}.{number}");

    /// <summary>Turns one entry into one line, by the names of its template.</summary>
    private sealed class Lines(AccessFile file) : ILogger
    {
        private const string Template = "{OriginalFormat}";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is not IReadOnlyList<KeyValuePair<string, object?>> fields)
                return;
            var line = new ArrayBufferWriter<byte>(512);
            using (var json = new Utf8JsonWriter(line))
            {
                json.WriteStartObject();
                json.WriteString("At", InstantPattern.ExtendedIso.Format(file.clock.GetCurrentInstant()));
                foreach (var (name, value) in fields)
                {
                    if (name.Equals(Template, StringComparison.Ordinal))
                        continue;
                    json.WritePropertyName(name);
                    Write(json, value);
                }

                json.WriteEndObject();
            }

            line.Write("\n"u8);
            file.lines.Writer.TryWrite(line.WrittenMemory);
        }

        private static void Write(Utf8JsonWriter json, object? value)
        {
            switch (value)
            {
                case int number:
                    json.WriteNumberValue(number);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case AnsweredBy answeredBy:
                    json.WriteStringValue(AnsweredByText.Of(answeredBy));
                    break;
                default:
                    json.WriteStringValue(value?.ToString());
                    break;
            }
        }
    }
}
