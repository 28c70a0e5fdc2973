using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>
/// HTTP over exactly one socket. .NET's client sends a request again, on a new connection, when the old one broke in its
/// hands: here there is no second one, so an order is sent once or not at all.
/// </summary>
internal sealed class ControlIdConnection : IDisposable
{
    private const int MostBytes = 64 * 1024;

    private readonly HttpClient http;
    private readonly TimeSpan limit;
    private readonly TimeProvider clock;

    private ControlIdConnection(HttpClient http, TimeSpan limit, TimeProvider clock)
    {
        this.http = http;
        this.limit = limit;
        this.clock = clock;
    }

    /// <summary>False once it can serve no further request.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Connects. Throws <see cref="SocketException"/> or <see cref="OperationCanceledException"/>.</summary>
    public static async Task<ControlIdConnection> OpenAsync(IPEndPoint device, TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var socket = new Socket(device.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,

            // Closing sends a reset: the kernel must not go on delivering an order that was given up.
            LingerState = new LingerOption(true, 0),
        };
        try
        {
            await socket.ConnectAsync(device, both.Token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new ControlIdConnection(Client(socket, device), limit, clock);
    }

    private static HttpClient Client(Socket socket, IPEndPoint device)
    {
        Socket? once = socket;
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = 1,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
            ConnectCallback = (_, _) => Interlocked.Exchange(ref once, null) is { } only
                ? ValueTask.FromResult<Stream>(new NetworkStream(only, ownsSocket: true))
                : throw new IOException("the connection broke"),
        };
        var client = new HttpClient(handler)
        {
            BaseAddress = new UriBuilder(Uri.UriSchemeHttp, device.Address.ToString(), device.Port).Uri,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBytes,
        };

        // The maker's page: with "Expect: 100-continue" no call works.
        client.DefaultRequestHeaders.ExpectContinue = false;
        return client;
    }

    /// <summary>Sends one request and waits for its whole answer.</summary>
    public async Task<ControlIdReply> PostAsync(string path, string? session, byte[] json, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        using var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            var address = session is null ? path : $"{path}?session={Uri.EscapeDataString(session)}";
            using var answer = await http.PostAsync(new Uri(address, UriKind.Relative), content, both.Token);
            IsUsable = answer.Headers.ConnectionClose != true;
            return new ControlIdReply.Answered((int)answer.StatusCode, ImmutableCollectionsMarshal.AsImmutableArray(await answer.Content.ReadAsByteArrayAsync(both.Token)));
        }
        catch (OperationCanceledException)
        {
            IsUsable = false;
            return new ControlIdReply.Silent(time.IsCancellationRequested ? "no answer in time" : "cancelled");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            IsUsable = false;
            return new ControlIdReply.Silent(e.InnerException?.Message ?? e.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
