using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>Options of one camera.</summary>
internal sealed record HikvisionOptions
{
    private const int LongestHeartbeat = 600;
    private const int UsualStreamHeartbeat = 10;

    /// <summary>The secret end of the address to which it pushes: 16 to 64 of a-z, A-Z, 0-9, hyphen and underscore; <c>null</c> when we fetch.</summary>
    public required string? PushToken { get; init; }

    /// <summary>Its alertStream, which we fetch; <c>null</c> when it pushes.</summary>
    public required Uri? AlertUrl { get; init; }

    /// <summary>
    /// How often the camera says something when nothing happens: 1 s to 10 min. Of a stream 10 s unless set; of a camera
    /// that pushes zero unless set, which is not at all: it is not watched then.
    /// </summary>
    public required TimeSpan Heartbeat { get; init; }

    /// <summary>Which of a recorder's cameras is meant: 1 to 256; <c>null</c>: all that come.</summary>
    public required int? Channel { get; init; }

    /// <summary>Whether the camera's own reading of the plate is used (<c>reads</c>: <c>camera</c>, the default, or <c>edge</c>).</summary>
    public required bool ReadsPlates { get; init; }

    /// <summary>Where a picture can be had now; <c>null</c> when it cannot.</summary>
    public required Uri? SnapshotUrl { get; init; }

    /// <summary>For the snapshot and the stream; <c>null</c> when none is asked for.</summary>
    public required CameraLogin? Login { get; init; }

    /// <summary>How long a snapshot may take: 100 ms to 10 s; 1.5 s unless set.</summary>
    public required TimeSpan SnapshotTimeout { get; init; }

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static HikvisionOptions Read(OptionFields fields)
    {
        var token = fields.OptionalPushToken();
        var alerts = fields.OptionalUrl("alert_url");
        if (token is null == alerts is null)
        {
            fields.Refuse("push_token", "write either push_token, when the camera pushes its events to us, or alert_url, when we fetch them");
        }

        return new HikvisionOptions
        {
            PushToken = token,
            AlertUrl = alerts,
            Heartbeat = TimeSpan.FromSeconds(alerts is null
                ? fields.Number("heartbeat_s", 0, LongestHeartbeat, 0)
                : fields.Number("heartbeat_s", 1, LongestHeartbeat, UsualStreamHeartbeat)),
            Channel = fields.OptionalNumber("channel", 1, 256),
            ReadsPlates = fields.ReadsPlates(),
            SnapshotUrl = fields.OptionalUrl("snapshot_url"),
            Login = fields.Login(),
            SnapshotTimeout = fields.SnapshotTimeout(),
        };
    }
}
