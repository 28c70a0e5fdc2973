using Fokus.EdgeBridge.Protocols;
using Fokus.EdgeBridge.Protocols.Video;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras.Rtsp;

/// <summary>Any camera with an RTSP stream, by one ffmpeg that runs all the time. It says nothing by itself but whether it is there.</summary>
internal sealed class RtspCamera : ICamera
{
    private static readonly TimeSpan Recheck = TimeSpan.FromMinutes(1);

    private readonly RtspOptions options;
    private readonly TimeProvider clock;
    private readonly ReconnectPace pace;
    private readonly CameraVoice voice = new();
    private readonly SilenceWatch silence;
    private readonly NextFrame<Shot> frames = new();
    private readonly FfmpegRun ffmpeg;
    private long number;
    private long begunAt;

    public RtspCamera(RtspOptions options, TimeProvider clock, int seed)
    {
        (this.options, this.clock) = (options, clock);
        pace = new ReconnectPace(clock, seed);
        silence = new SilenceWatch(FfmpegRun.NoFrame, $"no picture for {FfmpegRun.NoFrame.TotalSeconds:0} s", voice, clock);
        ffmpeg = new FfmpegRun(options.Video, clock);
    }

    /// <inheritdoc/>
    public string? PushToken => null;

    /// <summary>The ffmpeg at work; <c>null</c> between two.</summary>
    internal int? ProcessId => ffmpeg.ProcessId;

    /// <inheritdoc/>
    public Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken) =>
        voice.ListenAsync(listener, WatchAsync, cancellationToken);

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = silence.RunAsync(both.Token);
        try
        {
            await StreamAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            await both.CancelAsync();
            await watching;
        }
    }

    private async Task StreamAsync(CancellationToken cancellationToken)
    {
        while (await FfmpegRun.WhyNotAsync(cancellationToken) is { } missing)
        {
            silence.Fail(missing);
            await Task.Delay(Recheck, clock, cancellationToken);
        }

        while (true)
        {
            begunAt = clock.GetTimestamp();
            var why = await ffmpeg.RunAsync(Take, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            silence.Fail(why);
            pace.Failed();
            await Task.Delay(pace.Remaining, clock, cancellationToken);
        }
    }

    private void Take(ReadOnlyMemory<byte> jpeg)
    {
        if (clock.GetElapsedTime(begunAt) > FfmpegRun.NoFirstFrame)
        {
            // One frame is not enough: a camera that ends its video again and again must be left in peace.
            pace.Succeeded();
        }

        silence.Heard();
        var at = clock.GetCurrentInstant();
        frames.Put(new Shot($"frame-{at.ToUnixTimeTicks()}-{++number}", jpeg, at, ReadByCamera: null));
    }

    /// <inheritdoc/>
    public Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken) =>
        Task.FromResult(new PushAnswer(404, "", ""));

    /// <summary>The first frame from now on: the one before may show the lane before the vehicle came.</summary>
    public async Task<Shot?> SnapAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await frames.WaitAsync(options.SnapshotTimeout, clock, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // The port's word for both is null: the lane goes on without a picture.
            return null;
        }
    }
}
