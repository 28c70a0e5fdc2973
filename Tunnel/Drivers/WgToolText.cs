using System.Globalization;
using System.Net;
using System.Text;
using Fokus.Tunnel.Keys;
using NodaTime;

namespace Fokus.Tunnel.Drivers;

/// <summary>What the <c>wg</c> tool reads and prints.</summary>
internal static class WgToolText
{
    private const string None = "(none)";
    private const string Off = "off";

    /// <summary>A file for <c>wg addconf</c>, which leaves alone what it does not name.</summary>
    public static string Configuration(TunnelChange change)
    {
        var text = new StringBuilder();
        if (change.Key is not null || change.ListenPort is not null)
            text.Append("[Interface]\n");
        if (change.Key is { } key)
            text.Append(CultureInfo.InvariantCulture, $"PrivateKey={key.Canonical}\n");
        if (change.ListenPort is { } port)
            text.Append(CultureInfo.InvariantCulture, $"ListenPort={port}\n");
        foreach (var peer in change.Set)
        {
            text.Append(CultureInfo.InvariantCulture, $"[Peer]\nPublicKey={peer.Key.Base64}\n");
            if (peer.Preshared is { } secret)
                text.Append(CultureInfo.InvariantCulture, $"PresharedKey={secret.Canonical}\n");
            if (peer.Endpoint is { } endpoint)
                text.Append(CultureInfo.InvariantCulture, $"Endpoint={endpoint}\n");
            text.Append(CultureInfo.InvariantCulture, $"PersistentKeepalive={peer.KeepaliveSeconds}\nAllowedIPs={string.Join(',', peer.Allowed)}\n");
        }

        return text.ToString();
    }

    /// <summary>Reads <c>wg show IF dump</c>: the interface in the first line, a peer in each further one, tabs between.</summary>
    public static TunnelStatus Read(string dump)
    {
        var rows = dump.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        if (rows is not [[_, var own, var port, _], .. var peers])
            throw new TunnelException("wg printed what is not understood: see whether wireguard-tools is older than 2020.");
        return new(
            PublicKey.TryParse(own, out var key) ? key : null,
            int.Parse(port, CultureInfo.InvariantCulture),
            [.. peers.Select(Read)]);
    }

    private static PeerStatus Read(string[] row)
    {
        if (row is not [var name, _, var endpoint, var allowed, var handshake, var received, var sent, var keepalive] || !PublicKey.TryParse(name, out var key))
            throw new TunnelException("wg printed a peer that is not understood: see whether wireguard-tools is older than 2020.");
        var seconds = Number(handshake);
        return new(key)
        {
            Endpoint = endpoint is None ? null : IPEndPoint.Parse(endpoint),
            Allowed = allowed is None ? [] : [.. allowed.Split(',').Select(IPNetwork.Parse)],
            LastHandshakeAt = seconds > 0 ? Instant.FromUnixTimeSeconds(seconds) : null,
            ReceivedBytes = Number(received),
            SentBytes = Number(sent),
            Keepalive = keepalive is Off ? null : TimeSpan.FromSeconds(Number(keepalive)),
        };
    }

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
