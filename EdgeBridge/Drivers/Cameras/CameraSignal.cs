namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>What a camera reports.</summary>
internal abstract record CameraSignal
{
    private CameraSignal()
    {
    }

    /// <summary>A picture.</summary>
    /// <param name="Shot">The picture.</param>
    internal sealed record Seen(Shot Shot) : CameraSignal;

    /// <summary>Something came that is no picture, or the camera is silent.</summary>
    /// <param name="Why">For the log; without personal data.</param>
    internal sealed record Failed(string Why) : CameraSignal;
}
