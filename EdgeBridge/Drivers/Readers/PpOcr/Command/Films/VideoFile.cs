using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using Fokus.EdgeBridge.Protocols.Video;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>A video file, opened by the machine's ffmpeg, which waits for whoever reads: no picture is dropped.</summary>
internal sealed class VideoFile(string path) : IFilm
{
    private const int ReadBuffer = 256 * 1024;

    /// <inheritdoc/>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FilmPicture> PicturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var process = New();
        if (!TryStart(process))
        {
            Fault = "ffmpeg is not installed: run ./fokus setup";
            yield break;
        }

        var errors = FfmpegRun.TailAsync(process.StandardError);
        var reader = new EventStreamReader(FfmpegCommand.ContentType);
        var buffer = new byte[ReadBuffer];
        var count = 0;
        try
        {
            while (await process.StandardOutput.BaseStream.ReadAsync(buffer, cancellationToken) is var got and > 0)
            {
                foreach (var frame in reader.Feed(buffer.AsSpan(0, got)).Where(frame => frame.IsWholeJpeg))
                    yield return new FilmPicture(TimeSpan.FromSeconds((double)count++ / FilmSource.PerSecond), frame.Content);
            }
        }
        finally
        {
            FfmpegRun.Kill(process);
        }

        var said = SecretScrub.Clean(await errors, login: null);
        Fault = said.Length > 0 ? $"ffmpeg says: {said}" : null;
    }

    private Process New() => new()
    {
        StartInfo = new ProcessStartInfo("ffmpeg",
        [
            // A name that begins with a hyphen or looks like an address is a file's all the same.
            "-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1", "-i", "file:" + path, "-an",
            "-vf", string.Create(CultureInfo.InvariantCulture, $"fps={FilmSource.PerSecond}"),
            "-c:v", "mjpeg", "-q:v", "2", "-f", "mpjpeg", "pipe:1",
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    };

    private static bool TryStart(Process process)
    {
        try
        {
            return process.Start();
        }
        catch (Win32Exception)
        {
            // The caller says what to do about it.
            return false;
        }
    }
}
