using System.ComponentModel.DataAnnotations;

namespace Fokus.EdgeBridge.Link;

/// <summary>A gateway as the garage's settings name it.</summary>
internal sealed class GatewaySeat
{
    /// <summary>Its id, for logs.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>Its public key: 44 characters.</summary>
    [Required]
    public string PublicKey { get; set; } = "";

    /// <summary>Where it is: a host name or an address, a colon, and a port.</summary>
    [Required]
    public string Endpoint { get; set; } = "";

    /// <summary>Its address in the tunnel.</summary>
    [Required]
    public string TunnelAddress { get; set; } = "";

    /// <summary>The file of the secret beside the pair; empty for none.</summary>
    public string PresharedKeyFile { get; set; } = "";
}
