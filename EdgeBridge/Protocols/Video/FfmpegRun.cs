using System.ComponentModel;
using System.Diagnostics;
using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Protocols.Video;

/// <summary>
/// One ffmpeg at work. What counts is frames: its exit code is 0 when the camera vanishes, and it may hang for ever when
/// the network does, so it is killed when no frame comes. It is read without a pause, because a full pipe would delay what
/// is seen. When this program ends, its pipe ends, and ffmpeg with it.
/// </summary>
internal sealed class FfmpegRun(VideoSource source, TimeProvider clock)
{
    /// <summary>The longest that a picture may be away.</summary>
    public static readonly TimeSpan NoFrame = TimeSpan.FromSeconds(4);

    /// <summary>The longest to the first picture: a camera may need some seconds to begin.</summary>
    public static readonly TimeSpan NoFirstFrame = TimeSpan.FromSeconds(10);

    private const string Program = "ffmpeg";
    private const int ReadBuffer = 256 * 1024;
    private const int KeptOfErrors = 400;
    private const string NotInstalled = "ffmpeg is not installed: run ./fokus setup";

    /// <summary>The process, while it runs.</summary>
    public int? ProcessId { get; private set; }

    /// <summary>Why the ffmpeg of this machine cannot be used; <c>null</c> when it can.</summary>
    public static async Task<string?> WhyNotAsync(CancellationToken cancellationToken)
    {
        using var process = New(["-demuxers"]);
        if (!TryStart(process))
        {
            return NotInstalled;
        }

        process.StandardInput.Close();
        var banner = process.StandardError.ReadToEndAsync(cancellationToken);
        var list = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        var said = await banner;
        await process.WaitForExitAsync(cancellationToken);
        return FfmpegCommand.WhyNot(said + list);
    }

    /// <summary>Runs ffmpeg until it ends, hangs, or is no longer wanted; then it is gone.</summary>
    /// <param name="onFrame">Is given each JPEG; returns at once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Why it ended, for the log, without login.</returns>
    public async Task<string> RunAsync(Action<ReadOnlyMemory<byte>> onFrame, CancellationToken cancellationToken)
    {
        using var process = New(FfmpegCommand.Arguments(source));
        if (!TryStart(process))
        {
            return NotInstalled;
        }

        ProcessId = process.Id;
        var errors = TailAsync(process.StandardError);
        using var watch = new CancellationTokenSource(NoFirstFrame, clock);
        await using var stop = cancellationToken.UnsafeRegister(static running => Kill((Process)running!), process);
        await using var hang = watch.Token.UnsafeRegister(static running => Kill((Process)running!), process);
        try
        {
            await process.StandardInput.WriteAsync(FfmpegCommand.List(source).AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await ReadAsync(process.StandardOutput.BaseStream, onFrame, watch);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidDataException)
        {
            // The pipe ended with the process; what ffmpeg said about it stands below.
            Kill(process);
        }
        finally
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None);
            ProcessId = null;
        }

        var said = SecretScrub.Clean(await errors, source.Login);
        return watch.IsCancellationRequested ? "no picture came, and ffmpeg was ended" : said.Length > 0 ? $"ffmpeg ended: {said}" : "the video ended";
    }

    private static async Task ReadAsync(Stream video, Action<ReadOnlyMemory<byte>> onFrame, CancellationTokenSource watch)
    {
        var reader = new EventStreamReader(FfmpegCommand.ContentType);
        var buffer = new byte[ReadBuffer];
        while (await video.ReadAsync(buffer, CancellationToken.None) is var got and > 0)
        {
            foreach (var frame in reader.Feed(buffer.AsSpan(0, got)).Where(frame => frame.IsWholeJpeg))
            {
                watch.CancelAfter(NoFrame);
                onFrame(frame.Content);
            }
        }
    }

    private static Process New(IEnumerable<string> arguments) => new()
    {
        StartInfo = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
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

    /// <summary>Ends a process that may have ended by itself.</summary>
    internal static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself, which is what was wanted.
            return;
        }
    }

    /// <summary>Reads to the end, so that ffmpeg never waits for us, and keeps the last words.</summary>
    internal static async Task<string> TailAsync(StreamReader errors)
    {
        var tail = "";
        var buffer = new char[1024];
        while (await errors.ReadAsync(buffer, CancellationToken.None) is var got and > 0)
        {
            tail += new string(buffer, 0, got);
            tail = tail[Math.Max(0, tail.Length - (2 * KeptOfErrors))..];
        }

        return tail[Math.Max(0, tail.Length - KeptOfErrors)..];
    }
}
