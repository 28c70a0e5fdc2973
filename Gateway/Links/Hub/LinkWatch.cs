using System.Net;
using Fokus.Gateway.Links.Peers;
using Fokus.Tunnel.Beats;
using Fokus.Tunnel.Drivers;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Links.Hub;

/// <summary>Follows one garage's link.</summary>
internal sealed class LinkWatch
{
    private readonly TimeProvider clock;
    private readonly long startedAt;
    private readonly bool wasHeardBefore;
    private long? bytesAt;
    private long? beatAt;
    private long? roundTripAt;
    private long? receivedBytes;

    /// <param name="peer">Whom.</param>
    /// <param name="before">What an earlier run saved of it; <c>null</c> for nothing.</param>
    /// <param name="clock">The clock.</param>
    public LinkWatch(GaragePeer peer, SavedEndpoint? before, TimeProvider clock)
    {
        (Peer, this.clock, startedAt, wasHeardBefore) = (peer, clock, clock.GetTimestamp(), before is not null);
        (Endpoint, LastHeardAt, Since) = (before?.Endpoint, before?.LastHeardAt, clock.GetCurrentInstant());
        Verdict = LinkVerdict.Of(Evidence(), TimeSpan.MaxValue, TimeSpan.Zero);
    }

    public GaragePeer Peer { get; }

    /// <summary>Where it was heard from last; <c>null</c> when never.</summary>
    public IPEndPoint? Endpoint { get; private set; }

    /// <summary>When it was heard last, also in an earlier run; <c>null</c> when never.</summary>
    public Instant? LastHeardAt { get; private set; }

    public LinkVerdict Verdict { get; private set; }

    /// <summary>Since when the state is what it is.</summary>
    public Instant Since { get; private set; }

    /// <summary>Takes in what the interface says. The first look only tells where counting begins.</summary>
    public void Note(PeerStatus status)
    {
        var hasGrown = status.ReceivedBytes > (receivedBytes ?? status.ReceivedBytes);
        receivedBytes = status.ReceivedBytes;
        if (!hasGrown)
            return;
        (bytesAt, LastHeardAt) = (clock.GetTimestamp(), clock.GetCurrentInstant());
        // Only of a garage that is heard: one that we told WireGuard ourselves is no news.
        Endpoint = status.Endpoint ?? Endpoint;
    }

    /// <summary>A peer that was added anew counts from zero.</summary>
    public void CountFrom(long bytes) => receivedBytes = bytes;

    /// <summary>Takes in a heartbeat.</summary>
    public void Note(Beat beat)
    {
        // It came through the tunnel, so it is bytes too, and sooner known than by the next look.
        (bytesAt, beatAt, LastHeardAt) = (clock.GetTimestamp(), clock.GetTimestamp(), clock.GetCurrentInstant());
        if (beat.IsRoundTrip)
            roundTripAt = beatAt;
    }

    /// <summary>Judges anew. True when the state is another.</summary>
    public bool Judge(TimeSpan silenceLimit, TimeSpan beatLimit)
    {
        var before = Verdict;
        Verdict = LinkVerdict.Of(Evidence(), silenceLimit, beatLimit);
        if (Verdict.State == before.State)
            return false;
        Since = clock.GetCurrentInstant();
        return true;
    }

    private LinkEvidence Evidence() =>
        new(Elapsed(bytesAt), Elapsed(beatAt), Elapsed(roundTripAt), clock.GetElapsedTime(startedAt), wasHeardBefore);

    private TimeSpan? Elapsed(long? from) => from is { } timestamp ? clock.GetElapsedTime(timestamp) : null;
}
