using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Protocols;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.MultipartEvents;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>A Dahua camera, or one that speaks its CGI, whose events we fetch.</summary>
internal sealed class DahuaCamera : ICamera
{
    private readonly CameraVoice voice = new();
    private readonly DahuaEars ears;
    private readonly EventStreamLink link;
    private readonly SnapshotShots snapshots;

    public DahuaCamera(DeviceId id, DahuaOptions options, GarageZone zone, TimeProvider clock)
    {
        ears = new DahuaEars(options, zone, voice, clock);
        link = new EventStreamLink(new EventStreamSource(options.EventsUrl, options.Login, options.Heartbeat, new DahuaDialect()), clock, ReconnectPace.SeedOf(id.Value));
        snapshots = new SnapshotShots(new SnapshotSource(options.SnapshotUrl, options.Login, options.SnapshotTimeout, clock), clock);
    }

    /// <inheritdoc/>
    public string? PushToken => null;

    /// <inheritdoc/>
    public Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken) =>
        voice.ListenAsync(listener, token => link.RunAsync(Hear, token), cancellationToken);

    private void Hear(StreamNews news)
    {
        switch (news)
        {
            case StreamNews.Event heard:
                ears.Take(heard.Group);
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
    public Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken) =>
        Task.FromResult(new PushAnswer(404, "", ""));

    /// <inheritdoc/>
    public Task<Shot?> SnapAsync(CancellationToken cancellationToken) => snapshots.TakeAsync(cancellationToken);
}
