using System.Globalization;
using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>Options of one camera.</summary>
internal sealed record DahuaOptions
{
    /// <summary>Where its web server is.</summary>
    public required Uri Url { get; init; }

    /// <summary>Which of a recorder's cameras: 1 to 256; 1 unless set.</summary>
    public required int Channel { get; init; }

    /// <summary>How often it is asked to say something when nothing happens: 1 s to 60 s; 5 s unless set.</summary>
    public required TimeSpan Heartbeat { get; init; }

    /// <summary>Whether the camera's own reading of the plate is used (<c>reads</c>: <c>camera</c>, the default, or <c>edge</c>).</summary>
    public required bool ReadsPlates { get; init; }

    /// <summary>How sure a reading is that comes without its confidence, in permille: 0 unless set, which sends its picture to our own reader.</summary>
    public required int UnsaidConfidencePermille { get; init; }

    /// <summary>Who we are to it; <c>null</c> for nobody.</summary>
    public required CameraLogin? Login { get; init; }

    /// <summary>How long a snapshot may take: 100 ms to 10 s; 1.5 s unless set.</summary>
    public required TimeSpan SnapshotTimeout { get; init; }

    /// <summary>Its event stream with pictures.</summary>
    public Uri EventsUrl => new(Url, string.Create(
        CultureInfo.InvariantCulture,
        $"cgi-bin/snapManager.cgi?action=attachFileProc&channel={Channel}&heartbeat={Heartbeat.TotalSeconds:0}&Flags[0]=Event&Events=[TrafficJunction]"));

    /// <summary>Its picture of now.</summary>
    public Uri SnapshotUrl => new(Url, string.Create(CultureInfo.InvariantCulture, $"cgi-bin/snapshot.cgi?channel={Channel}"));

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static DahuaOptions Read(OptionFields fields) => new()
    {
        Url = fields.Url("url"),
        Channel = fields.Number("channel", 1, 256, 1),
        Heartbeat = TimeSpan.FromSeconds(fields.Number("heartbeat_s", 1, 60, 5)),
        ReadsPlates = fields.ReadsPlates(),
        UnsaidConfidencePermille = fields.Number("unsaid_confidence_permille", 0, 1000, 0),
        Login = fields.Login(),
        SnapshotTimeout = fields.SnapshotTimeout(),
    };
}
