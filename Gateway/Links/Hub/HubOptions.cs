using System.ComponentModel.DataAnnotations;

namespace Fokus.Gateway.Links.Hub;

/// <summary>What the hub of the tunnel is told at its start. Section <c>Hub</c>.</summary>
internal sealed class HubOptions
{
    public const string Section = "Hub";

    /// <summary>Which gateway this hub belongs to. 2 to 40 of a-z, 0-9 and hyphen; gw1 unless set.</summary>
    [Required, RegularExpression("^[a-z][a-z0-9-]{1,39}$", ErrorMessage = "Hub:Id must be 2 to 40 of a-z, 0-9 and hyphen.")]
    public string Id { get; init; } = "gw1";

    /// <summary>The interface of the tunnel. At most 15 of a-z, 0-9 and hyphen; wg-hub unless set.</summary>
    [Required, RegularExpression("^[a-z][a-z0-9-]{1,14}$", ErrorMessage = "Hub:Interface must be 2 to 15 of a-z, 0-9 and hyphen.")]
    public string Interface { get; init; } = "wg-hub";

    /// <summary>The hub's own address in the tunnel, with the network of all garages. Such as 10.77.0.1/16; no default.</summary>
    [Required(ErrorMessage = "Hub:Address is missing: the hub's address in the tunnel with its network, such as 10.77.0.1/16.")]
    public string Address { get; init; } = "";

    /// <summary>The UDP port of the tunnel. 1 to 65535; 51820 unless set.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 51820;

    /// <summary>The longest packet in the tunnel. 1280 to 1420 bytes; 1280 unless set.</summary>
    [Range(1280, 1420)]
    public int Mtu { get; init; } = 1280;

    /// <summary>The TCP port that garages reach the silos by. 1 to 65535; 9000 unless set.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; init; } = 9000;

    /// <summary>The UDP port of the heartbeats, in the tunnel only. 1 to 65535; 7078 unless set.</summary>
    [Range(1, 65535)]
    public int BeatPort { get; init; } = 7078;

    /// <summary>TCP ports that the public side may reach. 1 to 16 of them; 80 and 443 unless set.</summary>
    [MaxLength(16)]
    public IReadOnlyList<int> PublicPorts { get; init; } = [];

    /// <summary>Networks of the centre itself that may reach everything here, such as 172.16.4.0/24. None unless set.</summary>
    [MaxLength(16)]
    public IReadOnlyList<string> TrustedNetworks { get; init; } = [];

    /// <summary>The folder for the key, the peers in force and their last endpoints; root's own. .fokus/hub unless set.</summary>
    [Required]
    public string DataFolder { get; init; } = Path.Combine(".fokus", "hub");

    /// <summary>Where the centre puts the peers, whole and numbered. .fokus/hub-in/peers.json unless set.</summary>
    [Required]
    public string PeersFile { get; init; } = Path.Combine(".fokus", "hub-in", "peers.json");

    /// <summary>Where the hub says how the links are; the gateway reads it. .fokus/hub-out/links.json unless set.</summary>
    [Required]
    public string LinksFile { get; init; } = Path.Combine(".fokus", "hub-out", "links.json");

    /// <summary>How often the interface is looked at. 200 ms to 5 s; 1 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.200", "00:00:05")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a garage may send nothing at all before its link is down. 3 s to 1 min; 11 s unless set: 2.2 of the
    /// garages' keepalives.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:01:00")]
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromSeconds(11);

    /// <summary>How old the last confirmed heartbeat may be before the link is in doubt. 2 s to 30 s; 4 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:00:30")]
    public TimeSpan BeatLimit { get; init; } = TimeSpan.FromSeconds(4);
}
