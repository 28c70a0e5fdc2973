using System.Diagnostics;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.SnapshotUrl;

/// <summary>Any camera that shows a JPEG of now at an address. It says nothing by itself: it is tried from time to time.</summary>
internal sealed class SnapshotUrlCamera(SnapshotUrlOptions options, TimeProvider clock) : ICamera
{
    private readonly CameraVoice voice = new();
    private readonly SnapshotSource source = new(options.SnapshotUrl, options.Login, options.SnapshotTimeout, clock);
    private readonly SnapshotShots shots = new(source: null, clock);
    private readonly Lock gate = new();
    private long? failedAt;

    /// <inheritdoc/>
    public string? PushToken => null;

    /// <inheritdoc/>
    public Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken) => voice.ListenAsync(
        listener,
        token => options.Probe == TimeSpan.Zero ? CameraVoice.UntilCancelledAsync(token) : ProbeAsync(token),
        cancellationToken);

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                Judge(await source.TakeAsync(cancellationToken), cancellationToken);
                await Task.Delay(options.Probe, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }

    /// <inheritdoc/>
    public Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken) =>
        Task.FromResult(new PushAnswer(404, "", ""));

    /// <inheritdoc/>
    public async Task<Shot?> SnapAsync(CancellationToken cancellationToken)
    {
        var reply = await source.TakeAsync(cancellationToken);
        Judge(reply, cancellationToken);
        return reply is SnapshotReply.Picture picture ? shots.Shot(picture.Jpeg) : null;
    }

    private void Judge(SnapshotReply reply, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case SnapshotReply.Picture:
                if (Return() is { } away)
                {
                    voice.Tell(new CameraSignal.Back(away));
                }

                break;
            case SnapshotReply.Nothing when cancellationToken.IsCancellationRequested:
                // It was us who did not wait.
                break;
            case SnapshotReply.Nothing nothing:
                Fail();
                voice.Tell(new CameraSignal.Failed(nothing.Why));
                break;
            default:
                throw new UnreachableException("SnapshotReply is a closed family");
        }
    }

    private void Fail()
    {
        lock (gate)
        {
            failedAt ??= clock.GetTimestamp();
        }
    }

    private Duration? Return()
    {
        lock (gate)
        {
            Duration? away = failedAt is { } since ? Duration.FromTimeSpan(clock.GetElapsedTime(since)) : null;
            failedAt = null;
            return away;
        }
    }
}
