using System.Globalization;

namespace Fokus.EdgeBridge.Protocols.Video;

/// <summary>
/// How ffmpeg is called. Everybody on the machine can read a command line, so the address with its login goes in by the
/// standard input, as a list of one entry; what is asked for with it has to stand there too. Pure.
/// </summary>
internal static class FfmpegCommand
{
    /// <summary>The boundary that ffmpeg writes between pictures.</summary>
    public const string ContentType = "multipart/x-mixed-replace; boundary=ffmpeg";

    private const int ListsHaveOptions = 59;
    private const int SocketMicroseconds = 3_000_000;

    /// <summary>The command line; there is nothing secret in it.</summary>
    public static IReadOnlyList<string> Arguments(VideoSource source) =>
    [
        "-nostdin", "-hide_banner", "-loglevel", "error",
        "-protocol_whitelist", "pipe,tcp,udp,rtp,rtsp", "-safe", "0", "-f", "concat", "-i", "pipe:0",
        "-an", "-vf", string.Create(CultureInfo.InvariantCulture, $"fps={source.FramesPerSecond},scale='min({source.Width},iw)':-2"),
        "-c:v", "mjpeg", "-q:v", "3", "-f", "mpjpeg", "pipe:1",
    ];

    /// <summary>What is written to the standard input.</summary>
    public static string List(VideoSource source) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        ffconcat version 1.0
        file '{Address(source)}'
        option rtsp_transport tcp
        option timeout {SocketMicroseconds}
        option fflags nobuffer
        option flags low_delay

        """);

    /// <summary>Why this ffmpeg cannot be used; <c>null</c> when it can.</summary>
    /// <param name="demuxers">What <c>ffmpeg -demuxers</c> writes, its banner included.</param>
    public static string? WhyNot(string demuxers)
    {
        var at = demuxers.IndexOf("libavformat", StringComparison.Ordinal);
        var version = at < 0 ? "" : demuxers[(at + "libavformat".Length)..].Split('.', 2)[0].Trim();
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < ListsHaveOptions)
        {
            // Before, "timeout" meant to listen, and a list could not carry it.
            return "ffmpeg is too old: version 5 or newer is needed";
        }

        return HasDemuxer(demuxers, "rtsp") && HasDemuxer(demuxers, "concat")
            ? null
            : "this ffmpeg was built without network (it has no rtsp): install the distribution's ffmpeg with ./fokus setup";
    }

    private static bool HasDemuxer(string demuxers, string name) => demuxers
        .Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Any(words => words is ["D" or "DE", var demuxer, ..] && demuxer.Equals(name, StringComparison.Ordinal));

    private static string Address(VideoSource source)
    {
        // A quote would end the entry.
        var url = source.Url.AbsoluteUri.Replace("'", "%27", StringComparison.Ordinal);
        return source.Login is not { } login
            ? url
            : $"rtsp://{Uri.EscapeDataString(login.User)}:{Uri.EscapeDataString(login.Password)}@{url["rtsp://".Length..]}";
    }
}
