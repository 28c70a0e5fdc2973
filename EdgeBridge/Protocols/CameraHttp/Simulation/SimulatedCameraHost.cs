using System.Net;
using System.Threading.Channels;

namespace Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

/// <summary>A camera's web server on a loopback port: a snapshot, an event stream, and digest authentication before both.</summary>
internal sealed class SimulatedCameraHost : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly Channel<StreamSession> sessions = Channel.CreateUnbounded<StreamSession>();
    private readonly DigestDoor? door;
    private int connections;

    private SimulatedCameraHost(WebApplication server, CameraLogin? login)
    {
        this.server = server;
        door = login is null ? null : new DigestDoor(login);
    }

    /// <summary>Where it is.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What a snapshot shows; empty: <see cref="BusyAnswer"/> comes in its place.</summary>
    public ReadOnlyMemory<byte> Picture { get; set; }

    /// <summary>What a camera says that has no picture now, with status 200.</summary>
    public string BusyAnswer { get; set; } = "<ResponseStatus><statusCode>3</statusCode></ResponseStatus>";

    /// <summary>The status with which the event stream is refused; <c>null</c>: it is served.</summary>
    public int? StreamRefusal { get; set; }

    /// <summary>How often the event stream was asked for with a login that is good.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>How many requests came with a login that is wrong.</summary>
    public int RefusedLogins => door?.Refused ?? 0;

    /// <summary>The clients of the event stream, in the order in which they came.</summary>
    public ChannelReader<StreamSession> Sessions => sessions.Reader;

    /// <summary>Starts a camera.</summary>
    /// <param name="paths">Where its stream and its snapshot are.</param>
    /// <param name="login">Who may ask; <c>null</c>: everybody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<SimulatedCameraHost> StartAsync(CameraPaths paths, CameraLogin? login, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, paths.Port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        var camera = new SimulatedCameraHost(builder.Build(), login);
        camera.server.MapGet(paths.Stream, camera.StreamAsync);
        camera.server.MapGet(paths.Snapshot, camera.SnapshotAsync);
        await camera.server.StartAsync(cancellationToken);
        camera.Url = new Uri(camera.server.Urls.First());
        return camera;
    }

    private async Task StreamAsync(HttpContext http)
    {
        if (door?.LetIn(http) == false)
        {
            return;
        }

        Interlocked.Increment(ref connections);
        if (StreamRefusal is { } status)
        {
            http.Response.StatusCode = status;
            sessions.Writer.TryWrite(new StreamSession());
            return;
        }

        http.Response.ContentType = StreamParts.ContentType(CameraPaths.Boundary);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        var session = new StreamSession();
        sessions.Writer.TryWrite(session);
        try
        {
            await session.ServeAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, as clients do.
            return;
        }
    }

    private async Task SnapshotAsync(HttpContext http)
    {
        if (door?.LetIn(http) == false)
        {
            return;
        }

        http.Response.ContentType = Picture.IsEmpty ? "application/xml" : "image/jpeg";
        await http.Response.Body.WriteAsync(Picture.IsEmpty ? System.Text.Encoding.UTF8.GetBytes(BusyAnswer) : Picture, http.RequestAborted);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
