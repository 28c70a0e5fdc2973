using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>A lane as the cluster is told of it.</summary>
/// <param name="Lane">Which.</param>
/// <param name="Name">Its name on the sign.</param>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Cameras">The ids of its cameras.</param>
internal sealed record LinkLane(LaneId Lane, string Name, LaneKind Kind, IReadOnlyList<DeviceId> Cameras);
