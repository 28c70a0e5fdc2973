using NodaTime;

namespace Fokus.Domain.Occupancy;

/// <summary>A count, with how much it can be trusted.</summary>
/// <param name="Count">The count: raw in <see cref="OccupancyCount.Inside"/>, clamped in <see cref="OccupancyCount.Free"/>.</param>
/// <param name="Obtained">How it was obtained.</param>
/// <param name="AsOf">The last moment that is known of; <c>null</c> when nothing ever moved.</param>
public sealed record OccupancyReading(OccupancyCount Count, Obtained Obtained, Instant? AsOf)
{
    /// <summary>How old it is; <c>null</c> when nothing ever moved. Never negative.</summary>
    public Duration? AgeAt(Instant at) => AsOf is { } known ? Duration.Max(Duration.Zero, at - known) : null;
}
