using NodaTime;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>
/// The cluster's clock as seen from here, within one session. A moment that comes over the wire is always a little old,
/// never young: the greatest difference seen is the nearest to the truth. An order's expiry is written on that clock.
/// </summary>
internal sealed class ClusterClock
{
    // An order lives for seconds; whatever the clocks say, none is good for longer than this after it came.
    private static readonly Duration LongestLife = Duration.FromSeconds(10);
    private Duration? ahead;

    internal void Note(Instant cluster, Instant here)
    {
        var sample = cluster - here;
        ahead = ahead is { } best ? Duration.Max(best, sample) : sample;
    }

    /// <summary>How much the cluster's clock is ahead of this one; negative when it is behind.</summary>
    internal Duration Ahead => ahead ?? Duration.Zero;

    /// <summary>A moment of the cluster's clock on this one.</summary>
    internal Instant Here(Instant cluster) => cluster - Ahead;

    /// <summary>The expiry of an order on this machine's clock.</summary>
    internal Instant ExpiryHere(Instant expires, Instant now) => Instant.Min(Here(expires), now + LongestLife);
}
