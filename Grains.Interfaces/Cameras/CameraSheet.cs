using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Grains.Interfaces.Cameras;

/// <summary>How a camera does.</summary>
/// <param name="Camera">Which.</param>
/// <param name="Lane">The lane that it watches.</param>
/// <param name="LastReadAt">When its lane last had a plate read; <c>null</c> when never.</param>
/// <param name="PlatesRead">Pictures at its lane that gave a plate.</param>
/// <param name="PlatesUnread">Pictures at its lane that gave none.</param>
[GenerateSerializer, Immutable, Alias("fokus.CameraSheet")]
public sealed record CameraSheet(
    [property: Id(0)] DeviceId Camera,
    [property: Id(1)] LaneId Lane,
    [property: Id(2)] Instant? LastReadAt,
    [property: Id(3)] long PlatesRead,
    [property: Id(4)] long PlatesUnread);
