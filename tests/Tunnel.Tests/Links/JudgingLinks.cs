using System.Net;
using Fokus.Domain.Ids;
using Fokus.Gateway.Links;
using Fokus.Gateway.Links.Hub;
using Fokus.Gateway.Links.Peers;
using Fokus.Tunnel.Beats;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Fokus.Tunnel.Tests.Links;

public sealed class JudgingLinks
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(11);
    private static readonly TimeSpan Beats = TimeSpan.FromSeconds(4);
    private static readonly GaragePeer Peer = new(GarageId.Parse("norte"), PrivateKey.Make().Public, IPAddress.Parse("10.77.0.11"), Preshared: null);
    private readonly FakeTimeProvider clock = new();
    private long received;

    [Fact]
    public void A_link_is_up_as_long_as_bytes_and_confirmed_beats_come()
    {
        var watch = Watch();
        Hear(watch, 100, new Beat(BeatKind.Beat, 2, 1));
        Assert.Equal(LinkState.Up, StateOf(watch));

        clock.Advance(Beats);
        Assert.Equal(LinkState.Up, StateOf(watch));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(LinkState.Stale, StateOf(watch));
    }

    [Fact]
    public void Nothing_received_for_eleven_seconds_is_down_however_young_the_handshake()
    {
        var watch = Watch();
        Hear(watch, 100, new Beat(BeatKind.Beat, 2, 1));

        clock.Advance(Silence);
        watch.Note(Status(received));
        Assert.Equal(LinkState.Stale, StateOf(watch));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        // The handshake is of this very moment; no byte came.
        watch.Note(Status(received) with { LastHandshakeAt = Instant.FromDateTimeOffset(clock.GetUtcNow()) });
        Assert.Equal(LinkState.Down, StateOf(watch));
    }

    [Fact]
    public void Beats_that_say_that_nobody_hears_us_are_no_link()
    {
        var watch = Watch();

        for (var number = 1; number < 30; number++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            Hear(watch, 100, new Beat(BeatKind.Beat, number, 0));
            Assert.Equal((LinkState.Stale, "it does not hear us"), (StateOf(watch), watch.Verdict.Why));
        }
    }

    [Fact]
    public void What_was_counted_before_we_looked_is_no_sign_of_life()
    {
        var watch = Watch();

        watch.Note(Status(1_000_000));
        Assert.Equal(LinkState.Never, StateOf(watch));
        watch.Note(Status(1_000_032));
        Assert.Equal(LinkState.Stale, StateOf(watch));
    }

    [Fact]
    public void After_a_restart_of_the_hub_a_garage_is_in_doubt_and_then_down_but_never_unknown()
    {
        var watch = new LinkWatch(Peer, new SavedEndpoint(Peer.Key, IPEndPoint.Parse("192.0.2.11:4711"), Instant.FromUnixTimeSeconds(1)), clock);

        Assert.Equal(LinkState.Stale, StateOf(watch));
        clock.Advance(Silence + TimeSpan.FromMilliseconds(1));
        Assert.Equal(LinkState.Down, StateOf(watch));
        Assert.Equal(Instant.FromUnixTimeSeconds(1), watch.LastHeardAt);
    }

    [Fact]
    public void The_moment_of_a_change_is_kept_and_a_look_that_changes_nothing_does_not_move_it()
    {
        var watch = Watch();
        Hear(watch, 100, new Beat(BeatKind.Beat, 2, 1));
        StateOf(watch);
        var since = watch.Since;

        clock.Advance(TimeSpan.FromSeconds(1));
        Hear(watch, 100, new Beat(BeatKind.Beat, 3, 2));
        StateOf(watch);

        Assert.Equal(since, watch.Since);
    }

    [Fact]
    public void An_endpoint_is_believed_only_of_a_garage_that_is_heard()
    {
        var watch = Watch();

        watch.Note(Status(0) with { Endpoint = IPEndPoint.Parse("192.0.2.11:1") });
        Assert.Null(watch.Endpoint);
        watch.Note(Status(32) with { Endpoint = IPEndPoint.Parse("192.0.2.11:2") });
        Assert.Equal(IPEndPoint.Parse("192.0.2.11:2"), watch.Endpoint);
    }

    private static LinkState StateOf(LinkWatch watch)
    {
        watch.Judge(Silence, Beats);
        return watch.Verdict.State;
    }

    private static PeerStatus Status(long bytes) => new(Peer.Key) { ReceivedBytes = bytes };

    private LinkWatch Watch() => new(Peer, before: null, clock);

    private void Hear(LinkWatch watch, long bytes, Beat beat)
    {
        if (received == 0)
            watch.CountFrom(0);
        watch.Note(Status(received += bytes));
        watch.Note(beat);
    }
}
