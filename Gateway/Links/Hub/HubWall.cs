using System.Globalization;
using System.Net;
using Fokus.Tunnel;

namespace Fokus.Gateway.Links.Hub;

/// <summary>
/// The packet filter of the hub's machine, as one script that takes the place of the one before. WireGuard's own rule
/// (a peer sends from its own address only) is the other layer; each holds when the other is gone.
/// </summary>
internal static class HubWall
{
    public const string Table = "fokus_hub";

    private static readonly IReadOnlyList<int> Web = [80, 443];

    public static string Script(HubOptions options, TunnelAddress hub, IReadOnlyList<IPAddress> garages)
    {
        var tunnel = $"\"{options.Interface}\"";
        var ports = string.Join(", ", options.PublicPorts.Count > 0 ? options.PublicPorts : Web);
        var members = garages.Count > 0 ? $"elements = {{ {string.Join(", ", garages)} }}" : "";
        var trusted = options.TrustedNetworks.Count > 0 ? $"ip saddr {{ {string.Join(", ", options.TrustedNetworks)} }} accept" : "";
        // Who was shut out is dropped before what is established is let through: a revoked garage's streams end with its link.
        return string.Create(CultureInfo.InvariantCulture, $$"""
            table inet {{Table}}
            delete table inet {{Table}}
            table inet {{Table}} {
              set garages {
                type ipv4_addr
                {{members}}
              }
              chain input {
                type filter hook input priority 0; policy drop;
                iif "lo" accept
                iifname != {{tunnel}} ip saddr {{hub.Network}} counter drop comment "a tunnel address from outside"
                iifname {{tunnel}} ip saddr != @garages counter drop comment "no garage of ours"
                ct state established,related accept
                iifname {{tunnel}} ip daddr {{hub.Address}} tcp dport {{options.SiloPort}} accept
                iifname {{tunnel}} ip daddr {{hub.Address}} udp dport {{options.BeatPort}} accept
                iifname {{tunnel}} counter drop comment "a garage knocking elsewhere"
                {{trusted}}
                udp dport {{options.Port}} accept
                tcp dport { {{ports}} } accept
                icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert, nd-router-advert } accept
                counter drop comment "the rest"
              }
              chain forward {
                type filter hook forward priority 0; policy accept;
                iifname {{tunnel}} oifname {{tunnel}} counter drop comment "garage to garage"
                iifname {{tunnel}} counter drop comment "garage to elsewhere"
                oifname {{tunnel}} counter drop comment "elsewhere to garage"
              }
              chain output {
                type filter hook output priority 0; policy accept;
                oifname {{tunnel}} ip daddr != @garages meta l4proto tcp counter reject with tcp reset
                oifname {{tunnel}} ip daddr != @garages counter drop
              }
            }

            """);
    }
}
