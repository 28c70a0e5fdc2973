using System.Net;
using System.Net.Sockets;
using Fokus.Tunnel;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Links.Hub;

/// <summary>The rules that attributes cannot say. What passes here goes into rules of the packet filter as it is.</summary>
internal sealed class HubAddressesValidator : IValidateOptions<HubOptions>
{
    public ValidateOptionsResult Validate(string? name, HubOptions options)
    {
        var faults = new List<string>();
        if (TunnelAddress.Find(options.Address) is not { PrefixLength: < 32 })
            faults.Add($"Hub:Address '{options.Address}' is not an IPv4 address with its network, such as 10.77.0.1/16.");
        foreach (var network in options.TrustedNetworks)
        {
            if (!IPNetwork.TryParse(network, out var read)
                || read.BaseAddress.AddressFamily is not AddressFamily.InterNetwork
                || !string.Equals(read.ToString(), network, StringComparison.Ordinal))
                faults.Add($"Hub:TrustedNetworks has '{network}', which is not an IPv4 network such as 172.16.4.0/24 (the bits after the network are zero).");
        }

        foreach (var port in options.PublicPorts.Where(port => port is < 1 or > 65535))
            faults.Add($"Hub:PublicPorts has {port}; ports are 1 to 65535.");
        if (options.BeatLimit >= options.SilenceLimit)
            faults.Add("Hub:BeatLimit must be shorter than Hub:SilenceLimit: a link is in doubt before it is down.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
