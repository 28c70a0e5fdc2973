using System.Globalization;

namespace Fokus.EdgeBridge.Link;

/// <summary>
/// The packet filter of the garage's machine, for what concerns the tunnel and the web port; the rest of the machine is
/// its administrator's. The hub drops garage-to-garage too: each holds when the other is gone.
/// </summary>
internal static class GarageWall
{
    public const string Table = "fokus_link";

    public static string Script(LinkOptions options)
    {
        var tunnel = $"\"{options.Interface}\"";
        var gateways = string.Join(", ", options.Gateways.Select(seat => seat.TunnelAddress));
        var locals = options.LocalNetworks.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"tcp dport {options.WebPort} ip saddr {{ {string.Join(", ", options.LocalNetworks)} }} accept")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            table inet {{Table}}
            delete table inet {{Table}}
            table inet {{Table}} {
              chain input {
                type filter hook input priority 0; policy accept;
                iif "lo" accept
                iifname != {{tunnel}} ip saddr { {{gateways}} } counter drop comment "a gateway's tunnel address from outside"
                ct state established,related accept
                iifname {{tunnel}} ip saddr { {{gateways}} } tcp dport {{options.WebPort}} accept
                iifname {{tunnel}} counter drop comment "anything else from the tunnel"
                {{locals}}
                tcp dport {{options.WebPort}} counter drop comment "the web port from elsewhere"
              }
              chain forward {
                type filter hook forward priority 0; policy accept;
                iifname {{tunnel}} counter drop comment "from the tunnel into the garage"
                oifname {{tunnel}} counter drop comment "from the garage into the tunnel"
              }
            }

            """);
    }
}
