using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Grains.Interfaces.Garages;

/// <summary>A fault that nobody has mended yet.</summary>
/// <param name="Lane">Where; <c>null</c> when the whole garage is concerned.</param>
/// <param name="Fault">What.</param>
/// <param name="RaisedAt">Since when.</param>
[GenerateSerializer, Immutable, Alias("fokus.OpenFault")]
public sealed record OpenFault(
    [property: Id(0)] LaneId? Lane,
    [property: Id(1)] FaultCode Fault,
    [property: Id(2)] Instant RaisedAt);
