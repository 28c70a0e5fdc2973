using System.Net;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>A camera that pushes real bodies over real HTTP, and shows its present picture on a loopback port.</summary>
internal sealed class IntelbrasSimulator : IAsyncDisposable
{
    private const string DeviceId = "00000000-0000-4000-8000-000000000010";

    private readonly TimeProvider clock;
    private readonly GarageZone zone;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private byte[] last = [];

    private IntelbrasSimulator(TimeProvider clock, GarageZone zone, SimulatedCameraHost host)
    {
        (this.clock, this.zone) = (clock, zone);
        Host = host;
    }

    /// <summary>Its web server, with the snapshot.</summary>
    public SimulatedCameraHost Host { get; }

    /// <summary>How far its clock is from the right time.</summary>
    public Duration ClockError { get; set; }

    /// <summary>For the option <c>snapshot_url</c>.</summary>
    public Uri SnapshotUrl => new(Host.Url, "cgi-bin/snapshot.cgi?channel=1");

    /// <summary>Starts a camera.</summary>
    public static async Task<IntelbrasSimulator> StartAsync(TimeProvider clock, GarageZone zone, CancellationToken cancellationToken) => new(
        clock,
        zone,
        await SimulatedCameraHost.StartAsync(new CameraPaths("/cgi-bin/eventManager.cgi", "/cgi-bin/snapshot.cgi"), login: null, cancellationToken));

    /// <summary>Pushes one event. A camera does so again until the status is 200; a test calls again for that.</summary>
    /// <param name="url">With the token at its end.</param>
    /// <param name="plate"><c>null</c> when the camera reads none.</param>
    /// <param name="how">What is wrong with this push.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The status and the body; <c>null</c> when the connection broke, as it does for <see cref="IntelbrasMisbehaviour.CutBody"/>.</returns>
    public async Task<(int Status, string Body)?> PushAsync(Uri url, string? plate, IntelbrasMisbehaviour how, CancellationToken cancellationToken)
    {
        if (how != IntelbrasMisbehaviour.Resend)
        {
            var at = zone.WallClock(clock.GetCurrentInstant() + ClockError);
            last = IntelbrasBody.Tollgate(DeviceId, at, plate, how == IntelbrasMisbehaviour.NotAPicture ? "?" : Convert.ToBase64String(Host.Picture.Span));
        }

        var body = how == IntelbrasMisbehaviour.CutJson ? last[..(last.Length / 2)] : last;
        using HttpContent content = how == IntelbrasMisbehaviour.CutBody ? new CutContent(body) : new ByteArrayContent(body);
        return await PostAsync(new Uri(url + "/NotificationInfo/TollgateInfo"), content, cancellationToken);
    }

    /// <summary>Pushes a KeepAlive.</summary>
    public async Task<(int Status, string Body)?> KeepAliveAsync(Uri url, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(IntelbrasBody.KeepAlive(DeviceId));
        return await PostAsync(new Uri(url + "/NotificationInfo/KeepAlive"), content, cancellationToken);
    }

    private async Task<(int Status, string Body)?> PostAsync(Uri url, HttpContent content, CancellationToken cancellationToken)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        try
        {
            using var answer = await http.PostAsync(url, content, cancellationToken);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException) when (content is CutContent)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Promises a whole body and breaks off in the middle.</summary>
    private sealed class CutContent(byte[] body) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, body.Length / 2));
            await stream.FlushAsync();
            throw new IOException("the cable is out");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
