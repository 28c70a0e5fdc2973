using Fokus.Domain.Plates;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>One <c>EventNotificationAlert</c>.</summary>
internal sealed record HikvisionAlert
{
    /// <summary>The camera's UUID; a fingerprint of time, channel and plate for firmware that sends none.</summary>
    public required string Id { get; init; }

    /// <summary>Which of a recorder's cameras; 0 when it says nothing.</summary>
    public required int Channel { get; init; }

    /// <summary>Such as <c>ANPR</c>; of a <c>duration</c> event, that of the event it wraps.</summary>
    public required string EventType { get; init; }

    /// <summary>False for the end of something, and for a heartbeat.</summary>
    public required bool IsActive { get; init; }

    /// <summary>The camera says that it sent this before.</summary>
    public required bool IsRetransmission { get; init; }

    /// <summary>By the camera's clock, which is only ever compared with itself; <c>null</c> when it says nothing usable.</summary>
    public required Instant? SentAt { get; init; }

    /// <summary>What the camera read; <c>null</c> for "unknown" and for nothing: a vehicle without a plate is no error.</summary>
    public required PlateGuess? Plate { get; init; }

    /// <summary>How many pictures the camera says there are; 0 when it says nothing.</summary>
    public required int PictureCount { get; init; }

    /// <summary>How many pictures it names; firmware that names them does not always send them.</summary>
    public required int NamedPictures { get; init; }

    /// <summary>The names under which the picture of the whole vehicle may come: file name or picture id.</summary>
    public required IReadOnlyList<string> VehiclePictureNames { get; init; }

    /// <summary>The camera's own reader spoke.</summary>
    public bool IsAnpr => EventType.Equals("ANPR", StringComparison.OrdinalIgnoreCase);

    /// <summary>Something drove into the picture, and nobody read its plate.</summary>
    public bool IsVehicle => IsActive
        && (EventType.StartsWith("vehicle", StringComparison.OrdinalIgnoreCase)
            || VehicleEvents.Contains(EventType));

    private static readonly HashSet<string> VehicleEvents =
        new(["linedetection", "fielddetection", "regionEntrance"], StringComparer.OrdinalIgnoreCase);
}
