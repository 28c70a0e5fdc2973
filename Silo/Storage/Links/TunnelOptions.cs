using System.ComponentModel.DataAnnotations;

namespace Fokus.Silo.Storage.Links;

/// <summary>The network that all tunnels lie in. Section <c>Tunnel</c>; the same for all silos, and for every hub.</summary>
internal sealed class TunnelOptions
{
    internal const string Section = "Tunnel";

    /// <summary>IPv4 network of hubs and garages, 8 to 28 bits. 10.77.0.0/16 unless set; not changed once garages have joined.</summary>
    [Required]
    public string Network { get; init; } = "10.77.0.0/16";

    /// <summary>IPv6 network with room for as many. fd66:6f6b:7573::/112 unless set.</summary>
    [Required]
    public string Network6 { get; init; } = "fd66:6f6b:7573::/112";

    /// <summary>The first number in the network that a garage gets; those below are the gateways'. 2 to 1000; 11 unless set.</summary>
    [Range(2, 1000)]
    public int FirstSeat { get; init; } = 11;

    /// <summary>How long an address rests after its garage was revoked. 1 h to 400 days; 30 days unless set.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "400.00:00:00")]
    public TimeSpan Rest { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The port of the gateways' tunnel address by which garages reach the silos. 1 to 65535; 9000 unless set.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; init; } = 9000;
}
