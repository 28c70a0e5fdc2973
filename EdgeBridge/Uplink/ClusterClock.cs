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
    private static readonly Duration Step = Duration.FromSeconds(1);
    private Duration? ahead;
    private (Instant Here, TimeSpan Steady)? last;

    /// <param name="cluster">What the cluster's clock showed.</param>
    /// <param name="here">What this one shows.</param>
    /// <param name="steady">What the steady clock of this machine shows.</param>
    internal void Note(Instant cluster, Instant here, TimeSpan steady)
    {
        // This wall clock was set meanwhile: what was known of the difference is worth nothing any more.
        if (last is { } before && Abs(here - before.Here - Duration.FromTimeSpan(steady - before.Steady)) > Step)
            ahead = null;
        last = (here, steady);
        var sample = cluster - here;
        ahead = ahead is { } best ? Duration.Max(best, sample) : sample;
    }

    /// <summary>How much the cluster's clock is ahead of this one; negative when it is behind.</summary>
    internal Duration Ahead => ahead ?? Duration.Zero;

    /// <summary>A moment of the cluster's clock on this one.</summary>
    internal Instant Here(Instant cluster) => cluster - Ahead;

    /// <summary>The expiry of an order on this machine's clock.</summary>
    /// <param name="expires">As the cluster wrote it.</param>
    /// <param name="came">When the order came here.</param>
    internal Instant ExpiryHere(Instant expires, Instant came) => Instant.Min(Here(expires), came + LongestLife);

    private static Duration Abs(Duration span) => span < Duration.Zero ? -span : span;
}
