namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>One camera.</summary>
internal interface ICamera
{
    /// <summary>The last part of the address to which this camera pushes (<c>/cameras/{token}</c>); <c>null</c> when it does not push.</summary>
    string? PushToken { get; }

    /// <summary>Runs until cancelled. <paramref name="listener"/> is called one call at a time and returns at once.</summary>
    Task RunAsync(Action<CameraSignal> listener, CancellationToken cancellationToken);

    /// <summary>
    /// Takes in one push. The listener has the event when this returns 200: the camera then forgets it.
    /// A body cut short, or one that is not this maker's, is answered with a status and reported as a signal; nothing is thrown.
    /// </summary>
    Task<PushAnswer> ReceiveAsync(Stream body, string? contentType, CancellationToken cancellationToken);

    /// <summary>A picture now; <c>null</c> when this camera cannot be asked, or did not answer in time.</summary>
    Task<Shot?> SnapAsync(CancellationToken cancellationToken);
}
