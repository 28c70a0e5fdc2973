using System.Net;
using System.Net.Sockets;
using Fokus.Tunnel;
using Fokus.Tunnel.Keys;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Link;

/// <summary>The rules that attributes cannot say. What passes here goes into rules of the packet filter as it is.</summary>
internal sealed class LinkAddressesValidator : IValidateOptions<LinkOptions>
{
    public ValidateOptionsResult Validate(string? name, LinkOptions options)
    {
        var faults = new List<string>();
        if (TunnelAddress.FindAddress(options.Address) is null)
            faults.Add($"Link:Address '{options.Address}' is not an IPv4 address such as 10.77.0.12.");
        foreach (var network in options.LocalNetworks)
        {
            if (!IPNetwork.TryParse(network, out var read)
                || read.BaseAddress.AddressFamily is not AddressFamily.InterNetwork
                || !string.Equals(read.ToString(), network, StringComparison.Ordinal))
                faults.Add($"Link:LocalNetworks has '{network}', which is not an IPv4 network such as 192.168.10.0/24 (the bits after the network are zero).");
        }

        foreach (var seat in options.Gateways)
            Check(seat, faults);
        foreach (var twice in options.Gateways.GroupBy(seat => seat.PublicKey, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            faults.Add($"Link:Gateways {string.Join(" and ", twice.Select(seat => seat.Name))} have one public key; each gateway has its own.");
        foreach (var twice in options.Gateways.GroupBy(seat => seat.TunnelAddress, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            faults.Add($"Link:Gateways {string.Join(" and ", twice.Select(seat => seat.Name))} have one tunnel address; each gateway has its own.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(GatewaySeat seat, List<string> faults)
    {
        if (!PublicKey.TryParse(seat.PublicKey, out _))
            faults.Add($"Link:Gateways {seat.Name}: PublicKey is no WireGuard key (44 characters, base64 of 32 bytes).");
        if (HostAndPort.Find(seat.Endpoint) is null)
            faults.Add($"Link:Gateways {seat.Name}: Endpoint '{seat.Endpoint}' is not a host and a port such as gw1.example:51820.");
        if (TunnelAddress.FindAddress(seat.TunnelAddress) is null)
            faults.Add($"Link:Gateways {seat.Name}: TunnelAddress '{seat.TunnelAddress}' is not an IPv4 address such as 10.77.0.1.");
    }
}
