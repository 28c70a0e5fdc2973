using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Fokus.Testing.Networks;

/// <summary>
/// The smallest web server: any path is one page, <c>/stream</c> never ends, <c>/large</c> is 200 kB. It runs on a socket of
/// another network namespace, where the server of the framework cannot be put.
/// </summary>
public sealed class PageServer : IDisposable
{
    /// <summary>What every page says.</summary>
    public const string Page = "Garagem Centro";

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private readonly Socket listener;
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> loops = [];

    internal PageServer(Socket listener)
    {
        this.listener = listener;
        loops.Add(AcceptAsync());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                loops.Add(AnswerAsync(await listener.AcceptAsync(stop.Token)));
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(Socket connection)
    {
        using var caller = connection;
        try
        {
            await using var stream = new NetworkStream(connection);
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var request = await reader.ReadLineAsync(stop.Token) ?? "";
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 })
            {
                // Headers do not matter here.
            }

            if (request.Contains("/stream", StringComparison.Ordinal))
                await StreamAsync(stream);
            else
                await WriteAsync(stream, request.Contains("/large", StringComparison.Ordinal) ? new string('x', 200_000) : Page);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException)
        {
            // The visitor left, or the test is over.
            return;
        }
    }

    private async Task WriteAsync(NetworkStream stream, string body)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + body), stop.Token);
    }

    private async Task StreamAsync(NetworkStream stream)
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/event-stream\r\n\r\n"u8.ToArray(), stop.Token);
        while (true)
        {
            await stream.WriteAsync("data: tick\n\n"u8.ToArray(), stop.Token);
            await Task.Delay(Tick, TimeProvider.System, stop.Token);
        }
    }
}
