using System.Globalization;
using System.Text;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>A camera with an event stream, over real HTTP.</summary>
internal sealed class DahuaSimulator : IAsyncDisposable
{
    private readonly TimeProvider clock;
    private readonly GarageZone zone;

    private DahuaSimulator(TimeProvider clock, GarageZone zone, SimulatedCameraHost host)
    {
        (this.clock, this.zone) = (clock, zone);
        Host = host;
    }

    /// <summary>Its web server.</summary>
    public SimulatedCameraHost Host { get; }

    /// <summary>Starts a camera.</summary>
    public static async Task<DahuaSimulator> StartAsync(TimeProvider clock, GarageZone zone, CameraLogin? login, CancellationToken cancellationToken) => new(
        clock,
        zone,
        await SimulatedCameraHost.StartAsync(new CameraPaths("/cgi-bin/snapManager.cgi", "/cgi-bin/snapshot.cgi"), login, cancellationToken));

    /// <summary>An event and its picture as they stand in the stream.</summary>
    /// <param name="group">The vehicle.</param>
    /// <param name="plate"><c>null</c> when the camera reads none.</param>
    /// <param name="picture">Of the vehicle.</param>
    /// <param name="how">What is odd about it.</param>
    public byte[] Event(int group, string? plate, ReadOnlySpan<byte> picture, StreamMisbehaviour how) =>
        [.. Text(Lines(group, plate), how), .. StreamParts.Write(CameraPaths.Boundary, "image/jpeg", picture, how)];

    /// <summary>The lines of an event; its UTC is the wall clock counted as if it were UTC.</summary>
    public string Lines(int group, string? plate)
    {
        var wall = zone.WallClock(clock.GetCurrentInstant()).InUtc().ToInstant();
        string[] lines =
        [
            "Code=TrafficJunction", "Action=Pulse", "Index=0", $"GroupID={group}", "CountInGroup=1", "IndexInGroup=1", "JunctionDirection=Obverse",
            "Lane=1", "Object.ObjectType=Plate", $"Object.Text={plate}", "Object.Confidence=230", $"TrafficCar.PlateNumber={plate}",
            string.Create(CultureInfo.InvariantCulture, $"UTC={wall.ToUnixTimeSeconds()}"), "UTCMS=305", "Name=TrafficJunction1",
        ];
        return string.Concat(lines.Select(line => $"Events[0].{line}\r\n"));
    }

    /// <summary>A text part.</summary>
    public static byte[] Text(string text, StreamMisbehaviour how) =>
        StreamParts.Write(CameraPaths.Boundary, "text/plain", Encoding.UTF8.GetBytes(text), how);

    /// <summary>What it says when nothing happens.</summary>
    public static byte[] Heartbeat(StreamMisbehaviour how) => Text("Heartbeat", how);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
