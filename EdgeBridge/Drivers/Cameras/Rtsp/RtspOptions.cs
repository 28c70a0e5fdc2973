using Fokus.EdgeBridge.Protocols.Video;

namespace Fokus.EdgeBridge.Drivers.Cameras.Rtsp;

/// <summary>Options of one camera.</summary>
internal sealed record RtspOptions
{
    private const string UrlRule = "write an address that begins with rtsp://, without user and password";

    /// <summary>Address, login, pictures a second (1 to 10; 5 unless set) and the widest picture (320 to 3840 pixels; 1280 unless set).</summary>
    public required VideoSource Video { get; init; }

    /// <summary>How long a picture may take: 100 ms to 10 s; 1.5 s unless set.</summary>
    public required TimeSpan SnapshotTimeout { get; init; }

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static RtspOptions Read(OptionFields fields)
    {
        var url = fields.Text("url", UrlRule, IsGoodUrl);
        return new RtspOptions
        {
            Video = new VideoSource(
                IsGoodUrl(url) ? new Uri(url) : new Uri("rtsp://0.0.0.0/"),
                fields.Login(),
                fields.Number("frames_per_second", 1, 10, 5),
                fields.Number("width", 320, 3840, 1280)),
            SnapshotTimeout = fields.SnapshotTimeout(),
        };
    }

    private static bool IsGoodUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "rtsp" && url.UserInfo.Length == 0 && url.Host.Length > 0;
}
