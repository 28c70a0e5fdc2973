using System.Collections.Immutable;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Stays.Segments;

/// <summary>Keeps the segments of a stay without a gap from its entry to its end.</summary>
public static class StaySegments
{
    /// <summary>The area that the vehicle stands in, or stood in last.</summary>
    public static AreaId AreaOf(Stay stay) => LastOf(stay).Area;

    /// <summary>The right that it stands by, or stood by last.</summary>
    public static SegmentRight RightOf(Stay stay) => LastOf(stay).Right;

    /// <summary>The stay by another right, or in another area, from a moment on. Nothing changes when both are the same.</summary>
    internal static Stay Change(Stay stay, SegmentRight? right, AreaId? area, Instant at)
    {
        var last = LastOf(stay);
        var next = last with { Right = right ?? last.Right, Area = area ?? last.Area };
        if (next == last)
            return stay;
        var from = NotBefore(stay, at);
        return stay with { Segments = [.. Earlier(stay), last with { Until = from }, next with { From = from }] };
    }

    internal static Stay Close(Stay stay, Instant at) =>
        stay with { Segments = [.. Earlier(stay), LastOf(stay) with { Until = NotBefore(stay, at) }] };

    internal static Stay Reopen(Stay stay) => stay with { Segments = [.. Earlier(stay), LastOf(stay) with { Until = null }] };

    /// <summary>No part of a stay is of negative length, though a clock was set back while it lasted.</summary>
    internal static Instant NotBefore(Stay stay, Instant at) => Instant.Max(at, LastOf(stay).From);

    private static ImmutableArray<StaySegment> Earlier(Stay stay) => stay.Segments is [.. var earlier, _] ? earlier : [];

    /// <summary>A stay from before segments were kept has one: the whole of it.</summary>
    private static StaySegment LastOf(Stay stay) => stay.Segments is [.., var last]
        ? last
        : new(
            stay.Contract is { } contract ? new SegmentRight.Subscription(contract) : new SegmentRight.Transient(),
            AreaId.Garage,
            stay.EnteredAt,
            stay.LeftAt);
}
