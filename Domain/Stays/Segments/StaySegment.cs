using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Stays.Segments;

/// <summary>A part of a stay with one right and one area: what APDS calls a segment of a session.</summary>
/// <param name="Right">By which right the vehicle stands.</param>
/// <param name="Area">Where.</param>
/// <param name="From">From this moment.</param>
/// <param name="Until">Up to this one, which is the next segment's first; <c>null</c> while it lasts.</param>
public sealed record StaySegment(SegmentRight Right, AreaId Area, Instant From, Instant? Until);
