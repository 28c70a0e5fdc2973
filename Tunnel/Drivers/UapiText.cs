using System.Globalization;
using System.Net;
using System.Text;
using Fokus.Tunnel.Keys;
using NodaTime;

namespace Fokus.Tunnel.Drivers;

/// <summary>WireGuard's own protocol (UAPI) as text: lines of <c>key=value</c>, keys in hexadecimal digits, a blank line at the end.</summary>
internal static class UapiText
{
    public const string Get = "get=1\n\n";

    public static string Set(TunnelChange change)
    {
        var text = new StringBuilder("set=1\n");
        if (change.Key is { } key)
            text.Append(CultureInfo.InvariantCulture, $"private_key={key.Hex}\n");
        if (change.ListenPort is { } port)
            text.Append(CultureInfo.InvariantCulture, $"listen_port={port}\n");
        foreach (var gone in change.Remove)
            text.Append(CultureInfo.InvariantCulture, $"public_key={gone.Hex}\nremove=true\n");
        foreach (var peer in change.Set)
            Append(text, peer);
        return text.Append('\n').ToString();
    }

    /// <summary>Reads an answer to <c>get</c>.</summary>
    public static TunnelStatus Read(IReadOnlyList<KeyValuePair<string, string>> lines)
    {
        PublicKey? own = null;
        var port = 0;
        var peers = new List<PeerStatus>();
        foreach (var (name, value) in lines)
        {
            switch (name)
            {
                case "private_key":
                    own = PrivateKey.Find(Convert.ToBase64String(Convert.FromHexString(value)))!.Public;
                    break;
                case "listen_port":
                    port = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                case "public_key":
                    peers.Add(new(PublicKey.OfHex(value)));
                    break;
                default:
                    if (peers.Count > 0)
                        peers[^1] = Read(peers[^1], name, value);
                    break;
            }
        }

        return new(own, port, peers);
    }

    private static PeerStatus Read(PeerStatus peer, string name, string value) => name switch
    {
        "endpoint" => peer with { Endpoint = IPEndPoint.Parse(value) },
        "allowed_ip" => peer with { Allowed = [.. peer.Allowed, IPNetwork.Parse(value)] },
        "last_handshake_time_sec" => peer with { LastHandshakeAt = Number(value) is > 0 and var seconds ? Instant.FromUnixTimeSeconds(seconds) : null },
        "rx_bytes" => peer with { ReceivedBytes = Number(value) },
        "tx_bytes" => peer with { SentBytes = Number(value) },
        "persistent_keepalive_interval" => peer with { Keepalive = Number(value) is > 0 and var every ? TimeSpan.FromSeconds(every) : null },
        // Preshared keys and whatever a newer version says: not for us.
        _ => peer,
    };

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, TunnelPeer peer)
    {
        text.Append(CultureInfo.InvariantCulture, $"public_key={peer.Key.Hex}\n");
        if (peer.Preshared is { } secret)
            text.Append(CultureInfo.InvariantCulture, $"preshared_key={secret.Hex}\n");
        if (peer.Endpoint is { } endpoint)
            text.Append(CultureInfo.InvariantCulture, $"endpoint={endpoint}\n");
        text.Append(CultureInfo.InvariantCulture, $"persistent_keepalive_interval={peer.KeepaliveSeconds}\nreplace_allowed_ips=true\n");
        foreach (var network in peer.Allowed)
            text.Append(CultureInfo.InvariantCulture, $"allowed_ip={network}\n");
    }
}
