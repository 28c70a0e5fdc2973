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
        var network = Find(options.Network, AddressFamily.InterNetwork);
        var network6 = Find(options.Network6, AddressFamily.InterNetworkV6);
        if (network is not { PrefixLength: >= 8 and <= 28 } garages)
            faults.Add($"Tunnel:Network '{options.Network}' is not an IPv4 network of 8 to 28 bits, such as 10.77.0.0/16 (the bits after the network are zero).");
        else if (options.FirstSeat > SeatRange.LastOf(garages))
            faults.Add($"Tunnel:FirstSeat {options.FirstSeat} leaves no address for a garage in {options.Network}.");
        if (network6 is not { } wide || (network is { } narrow && Bits6 - wide.PrefixLength < Bits - narrow.PrefixLength))
            faults.Add($"Tunnel:Network6 '{options.Network6}' is not an IPv6 network with room for as many as Tunnel:Network, such as fd66:6f6b:7573::/112.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The framework takes bits after the network off in silence; whoever wrote them meant something else.</summary>
    private static IPNetwork? Find(string text, AddressFamily family) =>
        IPNetwork.TryParse(text, out var read)
        && read.BaseAddress.AddressFamily == family
        && IPAddress.TryParse(text.Split('/')[0], out var written)
        && written.Equals(read.BaseAddress)
            ? read
            : null;
}
