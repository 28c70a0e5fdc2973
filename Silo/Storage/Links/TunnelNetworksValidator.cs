using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Fokus.Silo.Storage.Links;

/// <summary>The rules that attributes cannot say.</summary>
internal sealed class TunnelNetworksValidator : IValidateOptions<TunnelOptions>
{
    private const int Bits = 32;
    private const int Bits6 = 128;

    public ValidateOptionsResult Validate(string? name, TunnelOptions options)
    {
        var faults = new List<string>();
        var isNetwork = IPNetwork.TryParse(options.Network, out var network) && network.BaseAddress.AddressFamily is AddressFamily.InterNetwork;
        if (!isNetwork || network.PrefixLength is < 8 or > 28)
            faults.Add($"Tunnel:Network '{options.Network}' is not an IPv4 network of 8 to 28 bits, such as 10.77.0.0/16.");
        var isNetwork6 = IPNetwork.TryParse(options.Network6, out var network6) && network6.BaseAddress.AddressFamily is AddressFamily.InterNetworkV6;
        if (!isNetwork6 || (isNetwork && Bits6 - network6.PrefixLength < Bits - network.PrefixLength))
            faults.Add($"Tunnel:Network6 '{options.Network6}' is not an IPv6 network with room for as many as Tunnel:Network, such as fd66:6f6b:7573::/112.");
        if (isNetwork && options.FirstSeat > SeatRange.LastOf(network))
            faults.Add($"Tunnel:FirstSeat {options.FirstSeat} leaves no address for a garage in {options.Network}.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
