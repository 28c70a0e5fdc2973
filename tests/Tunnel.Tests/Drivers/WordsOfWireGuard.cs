using System.Net;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;
using NodaTime;

namespace Fokus.Tunnel.Tests.Drivers;

public sealed class WordsOfWireGuard
{
    private const string Base64 = "hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=";
    private const string Hex = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";

    private static PublicKey Key => PublicKey.TryParse(Base64, out var key) ? key : throw new InvalidOperationException();

    [Fact]
    public void A_change_is_written_removals_first_and_each_peer_whole()
    {
        var other = PrivateKey.Make().Public;
        var text = UapiText.Set(new()
        {
            ListenPort = 51820,
            Remove = [other],
            Set = [new(Key, [IPNetwork.Parse("10.77.0.11/32")]) { Endpoint = IPEndPoint.Parse("[2001:db8::1]:4711"), Keepalive = TimeSpan.FromSeconds(5) }],
        });

        Assert.Equal(
            $"""
            set=1
            listen_port=51820
            public_key={other.Hex}
            remove=true
            public_key={Hex}
            endpoint=[2001:db8::1]:4711
            persistent_keepalive_interval=5
            replace_allowed_ips=true
            allowed_ip=10.77.0.11/32


            """,
            text);
    }

    [Fact]
    public void A_line_that_a_newer_WireGuard_adds_is_passed_over()
    {
        var status = UapiText.Read(
        [
            new("listen_port", "51820"), new("fwmark", "7"), new("public_key", Hex), new("a_new_thing", "x"),
            new("endpoint", "192.0.2.11:4711"), new("last_handshake_time_sec", "1700000000"), new("last_handshake_time_nsec", "5"),
            new("rx_bytes", "92"), new("tx_bytes", "148"), new("allowed_ip", "10.77.0.11/32"), new("errno", "0"),
        ]);

        var peer = Assert.Single(status.Peers);
        Assert.Null(status.Key);
        Assert.Equal((Key, 92, 148), (peer.Key, peer.ReceivedBytes, peer.SentBytes));
        Assert.Equal(Instant.FromUnixTimeSeconds(1_700_000_000), peer.LastHandshakeAt);
    }

    [Fact]
    public void The_tool_s_words_for_nothing_are_read_as_nothing()
    {
        var status = WgToolText.Read($"(none)\t(none)\t0\toff\n{Base64}\t(none)\t(none)\t(none)\t0\t0\t0\toff\n");

        var peer = Assert.Single(status.Peers);
        Assert.Null(status.Key);
        Assert.Equal((null, null, null), (peer.Endpoint, peer.LastHandshakeAt, peer.Keepalive));
        Assert.Empty(peer.Allowed);
    }

    [Fact]
    public void What_the_tool_never_printed_before_is_refused_and_not_guessed()
    {
        Assert.Throws<TunnelException>(() => WgToolText.Read(""));
        Assert.Throws<TunnelException>(() => WgToolText.Read($"(none)\t(none)\t0\toff\n{Base64}\t(none)\n"));
    }
}
