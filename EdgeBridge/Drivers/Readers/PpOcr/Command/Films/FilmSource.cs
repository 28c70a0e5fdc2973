using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.Video;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>What a user names on the command line: a video file, or a camera by its address.</summary>
/// <param name="Name">For the report: an address is without user and password.</param>
/// <param name="Address">Of a camera, without user and password; <c>null</c> for a file.</param>
/// <param name="Login">Who we are to the camera; <c>null</c> for nobody.</param>
internal sealed record FilmSource(string Name, Uri? Address, CameraLogin? Login)
{
    /// <summary>Where a password may stand that is not to be seen on a command line.</summary>
    public const string PasswordVariable = "FOKUS_CAMERA_PASSWORD";

    /// <summary>Pictures of one second.</summary>
    public const int PerSecond = 5;

    private const int Widest = 1280;
    private static readonly TimeSpan SnapshotTimeout = TimeSpan.FromSeconds(2);
    private static readonly string[] Endings = [".mp4", ".mkv", ".avi", ".mov", ".m4v", ".ts", ".webm", ".mjpeg", ".mjpg"];

    /// <summary>True when the camera is one.</summary>
    public bool IsCamera => Address is not null;

    /// <summary>The video or the camera that a path means; <c>null</c> when it is neither.</summary>
    /// <param name="path">As the user wrote it.</param>
    /// <param name="password">For an address that names a user only.</param>
    public static FilmSource? TryParse(string path, string? password)
    {
        if (!path.Contains("://", StringComparison.Ordinal))
            return Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? new FilmSource(path, null, null) : null;
        if (!Uri.TryCreate(path, UriKind.Absolute, out var url) || url.Scheme is not ("rtsp" or "http" or "https"))
            return null;

        var plain = new UriBuilder(url) { UserName = "", Password = "" }.Uri;
        if (url.UserInfo.Length == 0)
            return new FilmSource(plain.AbsoluteUri, plain, null);
        var parts = url.UserInfo.Split(':', 2);
        return new FilmSource(
            plain.AbsoluteUri, plain,
            new CameraLogin(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : password ?? ""));
    }

    /// <summary>Its pictures.</summary>
    public IFilm Open(TimeProvider clock) => Address switch
    {
        null => new VideoFile(Name),
        { Scheme: "rtsp" } => new CameraVideo(new VideoSource(Address, Login, PerSecond, Widest), clock),
        _ => new CameraSnapshots(new SnapshotSource(Address, Login, SnapshotTimeout, clock), clock),
    };
}
