using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Link;

/// <summary>The garage's side of the tunnel. Section <c>Link</c>.</summary>
internal sealed partial class LinkOptions
{
    public const string Section = "Link";

    /// <summary>The interface of the tunnel. 2 to 15 of a-z, 0-9 and hyphen; wg-fokus unless set.</summary>
    [Required, RegularExpression("^[a-z][a-z0-9-]{1,14}$", ErrorMessage = "Link:Interface must be 2 to 15 of a-z, 0-9 and hyphen.")]
    public string Interface { get; set; } = "wg-fokus";

    /// <summary>The garage's address in the tunnel, as the centre gave it. Such as 10.77.0.12; no default.</summary>
    [Required(ErrorMessage = "Link:Address is missing: the garage's address in the tunnel, as the centre gave it.")]
    public string Address { get; set; } = "";

    /// <summary>The file of the garage's private key; made at the first start. No default.</summary>
    [Required(ErrorMessage = "Link:KeyFile is missing: where the garage's private key lies, or shall be made.")]
    public string KeyFile { get; set; } = "";

    /// <summary>The gateways: each is a peer of its own. 1 to 4.</summary>
    [MinLength(1, ErrorMessage = "Link:Gateways is empty: list at least one gateway.")]
    [MaxLength(4)]
    [ValidateEnumeratedItems]
    public IReadOnlyList<GatewaySeat> Gateways { get; set; } = [];

    /// <summary>The TCP port of the garage's web server. 1 to 65535; 8080 unless set.</summary>
    [Range(1, 65535)]
    public int WebPort { get; set; } = 8080;

    /// <summary>
    /// Networks inside the garage that may reach the web port without the gateways: screens of attendants, cameras that
    /// push. Such as 192.168.10.0/24; none unless set.
    /// </summary>
    [MaxLength(16)]
    public IReadOnlyList<string> LocalNetworks { get; set; } = [];

    /// <summary>The UDP port of the tunnel. 0 (any) to 65535; 0 unless set.</summary>
    [Range(0, 65535)]
    public int ListenPort { get; set; }

    /// <summary>The longest packet in the tunnel. 1280 to 1420 bytes; 1280 unless set.</summary>
    [Range(1280, 1420)]
    public int Mtu { get; set; } = 1280;

    /// <summary>The hubs' UDP port for heartbeats. 1 to 65535; 7078 unless set.</summary>
    [Range(1, 65535)]
    public int BeatPort { get; set; } = 7078;

    /// <summary>How often a heartbeat goes to each gateway. 200 ms to 10 s; 1 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.200", "00:00:10")]
    public TimeSpan BeatEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many heartbeats may stay unanswered before the tunnel to that gateway is made anew. 2 to 30; 2 unless set.</summary>
    [Range(2, 30)]
    public int MissesLimit { get; set; } = 2;

    /// <summary>How often WireGuard itself says something. 1 s to 25 s, whole seconds; 5 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:25")]
    public TimeSpan Keepalive { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a gateway's name may take to be looked up. 100 ms to 5 s; 1 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:05")]
    public TimeSpan LookUpLimit { get; set; } = TimeSpan.FromSeconds(1);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<LinkOptions>;
}
