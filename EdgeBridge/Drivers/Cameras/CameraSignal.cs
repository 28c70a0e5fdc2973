using NodaTime;

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

    /// <summary>A camera that was told as failed is heard again. A picture says so too; a heartbeat says it without one.</summary>
    /// <param name="Away">How long nothing was heard of it: what it saw meanwhile is not known here.</param>
    internal sealed record Back(Duration Away) : CameraSignal;
}
