using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>
/// A video file or a camera as a row of JPEGs, five a second, opened by the machine's ffmpeg. A file waits for its reader;
/// of a camera the picture that was not read in time is dropped for the next one.
/// </summary>
internal sealed class Footage(string source, TimeProvider clock)
{
    /// <summary>Pictures of one second.</summary>
    public const int PerSecond = 5;

    private const int MostBytes = 16 << 20;
    private const int ReadBuffer = 256 * 1024;
    private static readonly TimeSpan NoPicture = TimeSpan.FromSeconds(10);
    private static readonly string[] Endings = [".mp4", ".mkv", ".avi", ".mov", ".m4v", ".ts", ".webm", ".mjpeg", ".mjpg"];

    /// <summary>True for a camera's address.</summary>
    public static bool IsCamera(string path) => path.Contains("://", StringComparison.Ordinal);

    /// <summary>True for a camera's address or the name of a video.</summary>
    public static bool Is(string path) => IsCamera(path) || Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why it ended too early; <c>null</c> when it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>The pictures. When ffmpeg is missing or gives up, they end and <see cref="Fault"/> says why.</summary>
    public async IAsyncEnumerable<byte[]> PicturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var process = New();
        if (!TryStart(process))
        {
            Fault = "ffmpeg is not installed: run ./fokus setup";
            yield break;
        }

        var pictures = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(IsCamera(source) ? 1 : 8)
        {
            FullMode = IsCamera(source) ? BoundedChannelFullMode.DropOldest : BoundedChannelFullMode.Wait,
        });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var filling = FillAsync(process, pictures.Writer, end.Token);
        try
        {
            await foreach (var picture in pictures.Reader.ReadAllAsync(cancellationToken))
                yield return picture;
        }
        finally
        {
            await end.CancelAsync();
            Kill(process);
            await filling;
            var said = (await errors).Trim();
            if (said.Length > 0 && !cancellationToken.IsCancellationRequested)
                Fault ??= $"ffmpeg says: {said.Split('\n')[^1]}";
        }
    }

    private async Task FillAsync(Process process, ChannelWriter<byte[]> pictures, CancellationToken cancellationToken)
    {
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var silence = new CancellationTokenSource(NoPicture, clock);
        await using var hang = silence.Token.UnsafeRegister(static running => Kill((Process)running!), process);
        try
        {
            var cut = new JpegCut(MostBytes);
            var buffer = new byte[ReadBuffer];
            while (await process.StandardOutput.BaseStream.ReadAsync(buffer, watch.Token) is var got and > 0)
            {
                foreach (var picture in cut.Feed(buffer.AsSpan(0, got)))
                {
                    silence.CancelAfter(NoPicture);
                    await pictures.WriteAsync(picture, watch.Token);
                }
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException)
        {
            // The reader has gone, or ffmpeg has been ended: there are no more pictures either way.
            Fault ??= silence.IsCancellationRequested ? "no picture came for ten seconds" : null;
        }
        finally
        {
            pictures.Complete();
        }
    }

    private Process New()
    {
        string[] transport = source.StartsWith("rtsp", StringComparison.OrdinalIgnoreCase) ? ["-rtsp_transport", "tcp"] : [];
        return new Process
        {
            StartInfo = new ProcessStartInfo("ffmpeg",
            [
                "-nostdin", "-hide_banner", "-loglevel", "error", .. transport, "-i", source, "-an", "-threads", "1",
                "-vf", string.Create(CultureInfo.InvariantCulture, $"fps={PerSecond}"),
                "-c:v", "mjpeg", "-q:v", "2", "-f", "image2pipe", "pipe:1",
            ])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
    }

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

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
            return;
        }
    }
}
