using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fokus.Tunnel;

/// <summary>An address inside the tunnel with the network it lies in, such as <c>10.77.0.1/16</c>. IPv4 only.</summary>
/// <param name="Address">The address itself.</param>
/// <param name="PrefixLength">8 to 32 bits.</param>
public sealed record TunnelAddress(IPAddress Address, int PrefixLength)
{
    /// <summary>The network it lies in.</summary>
    public IPNetwork Network => new(NetworkAddress(), PrefixLength);

    /// <summary>Reads <c>10.77.0.1/16</c>; <c>null</c> for anything else.</summary>
    public static TunnelAddress? Find(string? text)
    {
        var parts = (text ?? "").Split('/');
        return parts.Length == 2
            && FindAddress(parts[0]) is { } address
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length is >= 8 and <= 32
            ? new(address, length)
            : null;
    }

    /// <summary>Reads an IPv4 address in its one usual spelling; <c>null</c> for anything else.</summary>
    public static IPAddress? FindAddress(string? text) =>
        IPAddress.TryParse(text, out var address)
        && address.AddressFamily is AddressFamily.InterNetwork
        && address.ToString().Equals(text, StringComparison.Ordinal)
            ? address
            : null;

    /// <summary>As it was written.</summary>
    public override string ToString() => $"{Address}/{PrefixLength}";

    private IPAddress NetworkAddress()
    {
        var bytes = Address.GetAddressBytes();
        for (var bit = PrefixLength; bit < 32; bit++)
            bytes[bit / 8] = (byte)(bytes[bit / 8] & ~(0x80 >> (bit % 8)));
        return new(bytes);
    }
}
