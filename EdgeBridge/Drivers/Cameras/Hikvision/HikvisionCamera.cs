using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Protocols;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>A Hikvision camera that pushes its events to us, or whose alertStream we fetch.</summary>
internal sealed class HikvisionCamera : ICamera
{
    private readonly HikvisionOptions options;
    private readonly CameraVoice voice = new();
    private readonly HikvisionEars ears;
    private readonly SilenceWatch silence;
    private readonly SnapshotShots snapshots;
    private readonly EventStreamLink? link;

    public HikvisionCamera(DeviceId id, HikvisionOptions options, TimeProvider clock)
    {
        this.options = options;
        ears = new HikvisionEars(options, voice, clock);
        silence = SilenceWatch.OfPushes(options.AlertUrl is null ? options.Heartbeat : TimeSpan.Zero, voice, clock);
        var source = options.SnapshotUrl is { } url ? new SnapshotSource(url, options.Login, options.SnapshotTimeout, clock) : null;
        snapshots = new SnapshotShots(source, clock);
        link = options.AlertUrl is { } alerts
            ? new EventStreamLink(new EventStreamSource(alerts, options.Login, options.Heartbeat, new HikvisionDialect()), clock, ReconnectPace.SeedOf(id.Value))
            : null;
    }

    /// <inheritdoc/>
    public string? PushToken => options.PushToken;

    /// <inheritdoc/>
    public Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken) => voice.ListenAsync(
        listener,
        token => link is null ? silence.RunAsync(token) : link.RunAsync(Hear, token),
        cancellationToken);

    private void Hear(StreamNews news)
    {
        switch (news)
        {
            case StreamNews.Event heard:
                ears.Take(HikvisionPush.Read(heard.Group));
                break;
            case StreamNews.Lost lost:
                voice.Tell(new CameraSignal.Failed(lost.Why));
                break;
            case StreamNews.Back back:
                voice.Tell(new CameraSignal.Back(back.Away));
                break;
            default:
                throw new UnreachableException("StreamNews is a closed family");
        }
    }

    /// <inheritdoc/>
    public async Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken)
    {
        var reading = await BoundedBody.ReadAsync(body, cancellationToken) switch
        {
            BoundedBody.Whole whole => HikvisionPush.Read(whole.Bytes, contentType),
            BoundedBody.Failed failed => new HikvisionReading.Refused(failed.Why),
            _ => throw new UnreachableException("BoundedBody is a closed family"),
        };
        if (reading is HikvisionReading.Events)
        {
            silence.Heard();
        }

        return ears.Take(reading);
    }

    /// <inheritdoc/>
    public Task<Shot?> SnapAsync(CancellationToken cancellationToken) => snapshots.TakeAsync(cancellationToken);
}
