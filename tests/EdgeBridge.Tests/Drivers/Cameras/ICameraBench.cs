namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>A camera driver and bodies of its maker, as <see cref="CameraConformance"/> needs them.</summary>
internal interface ICameraBench : IStillBench
{
    string ContentType { get; }

    /// <summary>A whole push of a new event; no plate when <paramref name="plate"/> is null.</summary>
    byte[] Body(string eventId, string? plate, ReadOnlySpan<byte> jpeg);

    /// <summary>What the camera sends of its own accord when nothing happens.</summary>
    byte[] Heartbeat();
}
