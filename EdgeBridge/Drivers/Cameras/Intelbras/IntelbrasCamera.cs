using System.Diagnostics;
using System.Security.Cryptography;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>An Intelbras LPR camera that pushes its events to us.</summary>
internal sealed class IntelbrasCamera : ICamera
{
    /// <summary>A body that cannot be understood is sent again for ever and holds back what comes after it: at the third time it is let go.</summary>
    public const int RefusalsOfOne = 3;

    private static readonly PushAnswer Taken = Answer(200, isGood: true, "Success");
    private static readonly PushAnswer NotUnderstood = Answer(400, isGood: false, "Not understood");
    private static readonly PushAnswer SendAgain = Answer(503, isGood: false, "Send again");

    private readonly IntelbrasOptions options;
    private readonly GarageZone zone;
    private readonly TimeProvider clock;
    private readonly CameraVoice voice = new();
    private readonly SilenceWatch silence;
    private readonly SnapshotShots snapshots;
    private readonly RecentEvents recent = new();
    private readonly EventLag lag = new();

    private byte[] refusedBody = [];
    private int refusals;

    public IntelbrasCamera(IntelbrasOptions options, GarageZone zone, TimeProvider clock)
    {
        (this.options, this.zone, this.clock) = (options, zone, clock);
        silence = SilenceWatch.OfPushes(options.Heartbeat, voice, clock);
        var source = options.SnapshotUrl is { } url ? new SnapshotSource(url, options.Login, options.SnapshotTimeout, clock) : null;
        snapshots = new SnapshotShots(source, clock);
    }

    /// <inheritdoc/>
    public string? PushToken => options.PushToken;

    /// <inheritdoc/>
    public Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken) =>
        voice.ListenAsync(listener, silence.RunAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken)
    {
        var drained = await BoundedBody.ReadAsync(body, cancellationToken);
        var notice = drained switch
        {
            BoundedBody.Whole whole => IntelbrasJson.Read(whole.Bytes),
            BoundedBody.Failed failed => new IntelbrasNotice.Refused(failed.Why),
            _ => throw new UnreachableException("BoundedBody is a closed family"),
        };
        if (notice is not IntelbrasNotice.Refused)
        {
            silence.Heard();
        }

        return voice.WhileHeard(hears => Take(notice, (drained as BoundedBody.Whole)?.Bytes ?? default, hears), unheard: SendAgain);
    }

    private PushAnswer Take(IntelbrasNotice notice, ReadOnlyMemory<byte> body, Action<CameraSignal> hears)
    {
        switch (notice)
        {
            case IntelbrasNotice.Alive:
                return Taken;
            case IntelbrasNotice.Vehicle vehicle when vehicle.Jpeg.IsEmpty && !options.ReadsPlates:
                return Refuse("the event came without a whole picture", body, hears);
            case IntelbrasNotice.Vehicle vehicle:
                Take(vehicle, hears);
                return Taken;
            case IntelbrasNotice.Refused refused:
                return Refuse(refused.Why, body, hears);
            default:
                throw new UnreachableException("IntelbrasNotice is a closed family");
        }
    }

    private void Take(IntelbrasNotice.Vehicle vehicle, Action<CameraSignal> hears)
    {
        var at = clock.GetCurrentInstant();
        if (recent.WasHeard(vehicle.Id, isRetransmission: false, at))
        {
            return;
        }

        // Its clock shows the time of the garage's walls and names no zone.
        hears(lag.IsStale(vehicle.SentAt is { } sent ? zone.At(sent) : null, at)
            ? new CameraSignal.Failed("an event came so late by the camera's own clock that its vehicle is gone; is that clock right?")
            : new CameraSignal.Seen(new Shot(vehicle.Id, vehicle.Jpeg, at, options.ReadsPlates ? vehicle.Plate : null)));
    }

    private PushAnswer Refuse(string why, ReadOnlyMemory<byte> body, Action<CameraSignal> hears)
    {
        // An empty body is a connection that broke: the same event comes again, whole.
        var hash = body.IsEmpty ? [] : SHA256.HashData(body.Span);
        refusals = hash.Length > 0 && hash.AsSpan().SequenceEqual(refusedBody) ? refusals + 1 : 1;
        refusedBody = hash;
        var isLetGo = refusals >= RefusalsOfOne;
        hears(new CameraSignal.Failed(isLetGo ? $"{why}; it came {refusals} times and is let go" : why));
        return isLetGo ? Taken : NotUnderstood;
    }

    /// <inheritdoc/>
    public Task<Shot?> SnapAsync(CancellationToken cancellationToken) => snapshots.TakeAsync(cancellationToken);

    private static PushAnswer Answer(int status, bool isGood, string message) =>
        new(status, "application/json", $"{{\"Result\":{(isGood ? "true" : "false")},\"Message\":\"{message}\"}}");
}
