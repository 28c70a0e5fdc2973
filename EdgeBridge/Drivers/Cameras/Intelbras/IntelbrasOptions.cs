using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>Options of one camera.</summary>
internal sealed record IntelbrasOptions
{
    /// <summary>The secret end of the address to which it pushes: 16 to 64 of a-z, A-Z, 0-9, hyphen and underscore.</summary>
    public required string PushToken { get; init; }

    /// <summary>How often it sends a KeepAlive: up to 10 min; 60 s unless set; zero: it sends none, and is not watched.</summary>
    public required TimeSpan Heartbeat { get; init; }

    /// <summary>Whether the camera's own reading of the plate is used (<c>reads</c>: <c>camera</c>, the default, or <c>edge</c>).</summary>
    public required bool ReadsPlates { get; init; }

    /// <summary>Where a picture can be had now; <c>null</c> when it cannot.</summary>
    public required Uri? SnapshotUrl { get; init; }

    /// <summary>For the snapshot; <c>null</c> when none is asked for.</summary>
    public required CameraLogin? Login { get; init; }

    /// <summary>How long a snapshot may take: 100 ms to 10 s; 1.5 s unless set.</summary>
    public required TimeSpan SnapshotTimeout { get; init; }

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static IntelbrasOptions Read(OptionFields fields) => new()
    {
        PushToken = fields.PushToken(),
        Heartbeat = TimeSpan.FromSeconds(fields.Number("heartbeat_s", 0, 600, 60)),
        ReadsPlates = fields.ReadsPlates(),
        SnapshotUrl = fields.OptionalUrl("snapshot_url"),
        Login = fields.Login(),
        SnapshotTimeout = fields.SnapshotTimeout(),
    };
}
