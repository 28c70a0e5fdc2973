using Fokus.EdgeBridge.Drivers.Cameras;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>A camera whose pictures and failures are counted.</summary>
internal sealed class WatchedCamera(ICamera camera, DeviceFigures figures, TimeProvider clock) : ICamera
{
    private volatile bool canSnap;

    public string? PushToken => camera.PushToken;

    public Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken) => camera.RunAsync(
        signal =>
        {
            if (signal is CameraSignal.Failed failed)
                figures.Failed(failed.Why);
            else
                figures.Good(span: null);
            listener(signal);
        },
        cancellationToken);

    public Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken) =>
        camera.ReceiveAsync(body, contentType, cancellationToken);

    public async Task<Shot?> SnapAsync(CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var shot = await camera.SnapAsync(cancellationToken);
        if (shot is not null)
        {
            canSnap = true;
            figures.Good(clock.GetElapsedTime(begun));
        }
        else if (canSnap)
        {
            // A camera that cannot be asked says null as well; one that could once has failed.
            figures.Failed("no snapshot");
        }

        return shot;
    }
}
