using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Segments;
using NodaTime;

namespace Fokus.Domain.Stays.Inputs;

/// <summary>All that a stay begins with.</summary>
/// <param name="Id">The id of its entry visit.</param>
/// <param name="Credential">What it is known by.</param>
/// <param name="Lane">Where it enters.</param>
/// <param name="EnteredAt">When it armed the lane: the price is counted from here.</param>
/// <param name="Right">By which right it stands at first.</param>
/// <param name="Area">Where the lane leads to.</param>
public sealed record StayStart(StayId Id, Credential Credential, LaneId Lane, Instant EnteredAt, SegmentRight Right, AreaId Area);
