using Fokus.EdgeBridge.Drivers.Cameras;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>A camera driver that can be asked for a picture, as <see cref="StillConformance"/> needs it.</summary>
internal interface IStillBench : IAsyncDisposable
{
    ICamera Camera { get; }

    /// <summary>What a snapshot shows from now on; empty: the camera answers that it is busy.</summary>
    void Show(ReadOnlyMemory<byte> jpeg);
}
