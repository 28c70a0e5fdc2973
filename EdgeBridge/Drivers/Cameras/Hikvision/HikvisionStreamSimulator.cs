using System.Text;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>A camera with an alertStream, over real HTTP.</summary>
internal sealed class HikvisionStreamSimulator : IAsyncDisposable
{
    private const string Xml = "application/xml; charset=\"UTF-8\"";

    private readonly TimeProvider clock;

    private HikvisionStreamSimulator(TimeProvider clock, SimulatedCameraHost host)
    {
        this.clock = clock;
        Host = host;
    }

    /// <summary>Its web server.</summary>
    public SimulatedCameraHost Host { get; }

    /// <summary>For the option <c>alert_url</c>.</summary>
    public Uri AlertUrl => new(Host.Url, "ISAPI/Event/notification/alertStream");

    /// <summary>For the option <c>snapshot_url</c>.</summary>
    public Uri SnapshotUrl => new(Host.Url, "ISAPI/Streaming/channels/101/picture");

    /// <summary>Starts a camera.</summary>
    public static async Task<HikvisionStreamSimulator> StartAsync(TimeProvider clock, CameraLogin? login, CancellationToken cancellationToken) => new(
        clock,
        await SimulatedCameraHost.StartAsync(
            new CameraPaths("/ISAPI/Event/notification/alertStream", "/ISAPI/Streaming/channels/101/picture"), login, cancellationToken));

    /// <summary>An event and its picture as they stand in the stream.</summary>
    /// <param name="id">Its UUID; <c>null</c> for a new one.</param>
    /// <param name="plate"><c>null</c> when the camera reads none.</param>
    /// <param name="picture">Of the vehicle.</param>
    /// <param name="how">What is odd about it.</param>
    public byte[] Event(string? id, string? plate, ReadOnlySpan<byte> picture, StreamMisbehaviour how)
    {
        var now = clock.GetCurrentInstant();
        var xml = HikvisionBody.Xml(
            id ?? IdSource.NewCommand(now).Value,
            OffsetDateTimePattern.GeneralIso.Format(now.WithOffset(Offset.FromHours(-3))),
            plate ?? "unknown",
            isRetransmission: false);
        return [.. StreamParts.Write(CameraPaths.Boundary, Xml, Encoding.UTF8.GetBytes(xml), how), .. StreamParts.Write(CameraPaths.Boundary, "image/jpeg", picture, how)];
    }

    /// <summary>What it says when nothing happens.</summary>
    public static byte[] Heartbeat(StreamMisbehaviour how) => StreamParts.Write(CameraPaths.Boundary, Xml, Encoding.UTF8.GetBytes(HikvisionBody.Heartbeat), how);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
