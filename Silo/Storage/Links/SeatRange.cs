using System.Net;

namespace Fokus.Silo.Storage.Links;

/// <summary>The numbers in a network that garages may have.</summary>
internal static class SeatRange
{
    private const int Bits = 32;

    /// <summary>The last one: that of broadcasts is nobody's.</summary>
    internal static int LastOf(IPNetwork network) => (1 << (Bits - network.PrefixLength)) - 2;
}
