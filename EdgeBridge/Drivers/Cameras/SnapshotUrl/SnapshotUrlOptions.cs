using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Drivers.Cameras.SnapshotUrl;

/// <summary>Options of one camera.</summary>
internal sealed record SnapshotUrlOptions
{
    /// <summary>Where a JPEG of now can be had.</summary>
    public required Uri SnapshotUrl { get; init; }

    /// <summary>Digest or basic, as the camera asks for; <c>null</c> when none is asked for.</summary>
    public required CameraLogin? Login { get; init; }

    /// <summary>How long a snapshot may take: 100 ms to 10 s; 1.5 s unless set.</summary>
    public required TimeSpan SnapshotTimeout { get; init; }

    /// <summary>How often the camera is tried when nobody asks: 5 s to 1 h; 30 s unless set; zero: never, and a dead camera is found by a vehicle.</summary>
    public required TimeSpan Probe { get; init; }

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static SnapshotUrlOptions Read(OptionFields fields)
    {
        var probe = fields.Number("probe_s", 0, 3600, 30);
        if (probe is > 0 and < 5)
        {
            fields.Refuse("probe_s", "write 5 to 3600, or 0 for never: a camera that is asked more often has no time for vehicles");
        }

        return new SnapshotUrlOptions
        {
            SnapshotUrl = fields.Url("snapshot_url"),
            Login = fields.Login(),
            SnapshotTimeout = fields.SnapshotTimeout(),
            Probe = TimeSpan.FromSeconds(probe),
        };
    }
}
