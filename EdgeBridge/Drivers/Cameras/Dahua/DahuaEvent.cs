using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>One event of a camera.</summary>
internal sealed record DahuaEvent
{
    /// <summary>Such as <c>TrafficJunction</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Which of a recorder's cameras, from 1; <c>null</c> when it does not say.</summary>
    public required int? Channel { get; init; }

    /// <summary>The same for all pictures of one vehicle; empty when it does not say.</summary>
    public required string GroupId { get; init; }

    /// <summary>What the camera read; empty for a vehicle without a plate. Personal data.</summary>
    public required string Plate { get; init; }

    /// <summary>How sure, 0 to 1000; <c>null</c> when it does not say.</summary>
    public required int? ConfidencePermille { get; init; }

    /// <summary>A bicycle or somebody on foot: no vehicle of ours.</summary>
    public required bool IsNonMotor { get; init; }

    /// <summary>The true time by the camera's clock; <c>null</c> when it only shows a wall clock.</summary>
    public required Instant? SentAt { get; init; }

    /// <summary>The wall clock that it shows; <c>null</c> when it says nothing usable.</summary>
    public required LocalDateTime? ShownAt { get; init; }
}
