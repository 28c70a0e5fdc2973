using System.Diagnostics;
using System.Net;
using Fokus.EdgeBridge.Protocols.MultipartEvents;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>A Hikvision camera that pushes its events to us.</summary>
internal sealed class HikvisionCamera(HikvisionOptions options, TimeProvider clock) : ICamera
{
    private static readonly PushAnswer Taken = new(200, "", "");
    private static readonly PushAnswer NotUnderstood = new(400, "", "");
    private static readonly PushAnswer SendAgain = new(503, "", "");

    private readonly Lock gate = new();
    private readonly RecentEvents recent = new();

    private Action<CameraSignal>? listener;
    private int snaps;

    /// <inheritdoc/>
    public string? PushToken => options.PushToken;

    /// <inheritdoc/>
    public async Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken)
    {
        Listen(listener);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), stopped))
        {
            await stopped.Task;
        }

        Listen(null);
    }

    private void Listen(Action<CameraSignal>? hears)
    {
        lock (gate)
        {
            listener = hears;
        }
    }

    /// <inheritdoc/>
    public async Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken)
    {
        var drained = await BoundedBody.ReadAsync(body, cancellationToken);
        var reading = drained is BoundedBody.Whole whole
            ? HikvisionPush.Read(whole.Bytes, contentType)
            : new HikvisionReading.Refused(((BoundedBody.Failed)drained).Why);
        lock (gate)
        {
            return listener is { } hears ? Take(reading, hears) : SendAgain;
        }
    }

    private PushAnswer Take(HikvisionReading reading, Action<CameraSignal> hears)
    {
        switch (reading)
        {
            case HikvisionReading.Refused refused:
                hears(new CameraSignal.Failed(refused.Why));
                return NotUnderstood;
            case HikvisionReading.Events events:
                var answers = events.Items.Select(seen => Take(seen, hears)).ToList();
                return answers.Contains(NotUnderstood) ? NotUnderstood : Taken;
            default:
                throw new UnreachableException("HikvisionReading is a closed family");
        }
    }

    private PushAnswer Take(HikvisionEvent seen, Action<CameraSignal> hears)
    {
        recent.Note(seen.Alert);
        if (!seen.Alert.IsAnpr && (!seen.Alert.IsVehicle || seen.Jpeg.IsEmpty))
        {
            // A heartbeat, or something that is not about vehicles.
            return Taken;
        }

        if (seen.Jpeg.IsEmpty && seen.HasForeignParts && !options.ReadsPlates)
        {
            hears(new CameraSignal.Failed("the event came with something that is no JPEG in place of its picture"));
            return NotUnderstood;
        }

        var at = clock.GetCurrentInstant();
        if (recent.WasHeard(seen.Alert, at))
        {
            return Taken;
        }

        if (recent.IsStale(seen.Alert))
        {
            hears(new CameraSignal.Failed("an event was sent again so late that its vehicle is gone"));
            return Taken;
        }

        hears(new CameraSignal.Seen(new Shot(seen.Alert.Id, seen.Jpeg, at, options.ReadsPlates ? seen.Alert.Plate : null)));
        return Taken;
    }

    /// <inheritdoc/>
    public async Task<Shot?> SnapAsync(CancellationToken cancellationToken)
    {
        if (options.SnapshotUrl is null)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(options.SnapshotTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false };
        if (options.User is not null)
        {
            handler.Credentials = new NetworkCredential(options.User, options.Password);
        }

        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var answer = await http.GetAsync(options.SnapshotUrl, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await using var content = await answer.Content.ReadAsStreamAsync(either.Token);

            // A busy camera says so in XML with status 200.
            return answer.IsSuccessStatusCode
                && await BoundedBody.ReadAsync(content, either.Token) is BoundedBody.Whole whole
                && new EventPart([], whole.Bytes).IsWholeJpeg
                    ? new Shot($"snap-{clock.GetCurrentInstant().ToUnixTimeTicks()}-{Interlocked.Increment(ref snaps)}", whole.Bytes, clock.GetCurrentInstant(), null)
                    : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            // The port's word for all of these is null: the lane goes on without a picture.
            return null;
        }
    }
}
