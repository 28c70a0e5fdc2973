using System.Net.WebSockets;
using System.Text;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>WebSockets, event streams and downloads that a visitor has open with one garage.</summary>
internal sealed class OpenStreams : IAsyncDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly List<ClientWebSocket> sockets = [];
    private readonly List<StreamReader> events = [];
    private readonly List<Stream> downloads = [];

    public static async Task<OpenStreams> OpenAsync(PublicVisitor visitor, string garage, int sockets, int events, CancellationToken cancellationToken)
    {
        var streams = new OpenStreams();
        for (var number = 0; number < sockets; number++)
            streams.sockets.Add(await visitor.TalkAsync(garage, cancellationToken));
        for (var number = 0; number < events; number++)
            streams.events.Add(new StreamReader(await visitor.OpenAsync(garage, "/live", cancellationToken)));
        if (await streams.CountLostAsync(cancellationToken) is > 0 and var lost)
            throw new InvalidOperationException($"{lost} streams did not come about.");
        return streams;
    }

    public async Task DownloadAsync(PublicVisitor visitor, string garage, CancellationToken cancellationToken) =>
        downloads.Add(await visitor.OpenAsync(garage, "/grande", cancellationToken));

    /// <summary>How many are no longer what they were: a WebSocket that does not answer, an event stream without a next event.</summary>
    public async Task<int> CountLostAsync(CancellationToken cancellationToken)
    {
        var lost = 0;
        foreach (var socket in sockets)
            lost += await IsGoodAsync(() => AnswersAsync(socket, cancellationToken)) ? 0 : 1;
        foreach (var stream in events)
            lost += await IsGoodAsync(async () => await stream.ReadLineAsync(cancellationToken) is not null) ? 0 : 1;
        return lost;
    }

    /// <summary>Waits until each of them has ended.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => Task.WhenAll(
        sockets.Select(socket => EndAsync(() => StillTalksAsync(socket, cancellationToken)))
            .Concat(events.Select(stream => EndAsync(async () => await stream.ReadLineAsync(cancellationToken) is not null)))
            .Concat(downloads.Select(file => EndAsync(() => StillLoadsAsync(file, cancellationToken)))));

    public async ValueTask DisposeAsync()
    {
        sockets.ForEach(socket => socket.Dispose());
        events.ForEach(stream => stream.Dispose());
        foreach (var file in downloads)
            await file.DisposeAsync();
    }

    private static async Task<bool> AnswersAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[16];
        await socket.SendAsync(Encoding.ASCII.GetBytes("oi"), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        var got = await socket.ReceiveAsync(buffer, cancellationToken);
        return got.MessageType == WebSocketMessageType.Text && Encoding.ASCII.GetString(buffer, 0, got.Count).Equals("oi", StringComparison.Ordinal);
    }

    private static async Task<bool> StillTalksAsync(ClientWebSocket socket, CancellationToken cancellationToken) =>
        (await socket.ReceiveAsync(new byte[16], cancellationToken)).MessageType != WebSocketMessageType.Close;

    private static async Task<bool> StillLoadsAsync(Stream file, CancellationToken cancellationToken) =>
        await file.ReadAsync(new byte[64 * 1024], cancellationToken) > 0;

    private static async Task<bool> IsGoodAsync(Func<Task<bool>> look)
    {
        try
        {
            return await look().WaitAsync(Soon);
        }
        catch (Exception ended) when (ended is IOException or WebSocketException or TimeoutException or HttpRequestException)
        {
            return false;
        }
    }

    private static async Task EndAsync(Func<Task<bool>> goesOn)
    {
        try
        {
            while (await goesOn().WaitAsync(Town.Guard))
            {
                // What was on its way.
            }
        }
        catch (Exception ended) when (ended is IOException or WebSocketException or HttpRequestException)
        {
            return;
        }
    }
}
