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
            Note(signal);
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

    private void Note(CameraSignal signal)
    {
        switch (signal)
        {
            case CameraSignal.Failed failed:
                figures.Failed(failed.Why);
                break;
            case CameraSignal.Back:
                figures.CameBack();
                figures.Good(span: null);
                break;
            default:
                figures.Good(span: null);
                break;
        }
    }
}
