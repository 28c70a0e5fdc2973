using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Fokus.Silo.Hosting;

/// <summary>How a silo is set up. Section <c>Silo</c>; as environment variables <c>Silo__WebPort</c> and so on.</summary>
internal sealed class SiloOptions
{
    internal const string Section = "Silo";

    private const string PortRule = "{0} must be a port from 1 to 65535.";
    private const string SecretRule =
        "Silo:{0} is missing or too short: set the environment variable Silo__{0} to at least 12 characters.";

    /// <summary>The address that everything listens on. 127.0.0.1 unless set.</summary>
    [RegularExpression(@"[0-9.]{7,15}", ErrorMessage = "Silo:{0} must be an IPv4 address, such as 127.0.0.1.")]
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>API, console and health, by HTTP/1.1. 1 to 65535; 7010 unless set.</summary>
    [Range(1, 65535, ErrorMessage = PortRule)]
    public int WebPort { get; init; } = 7010;

    /// <summary>Links of garages and gateways, by HTTP/2 without TLS: they come through the tunnel. 7011 unless set.</summary>
    [Range(1, 65535, ErrorMessage = PortRule)]
    public int LinkPort { get; init; } = 7011;

    /// <summary>Silo to silo. 11111 unless set.</summary>
    [Range(1, 65535, ErrorMessage = PortRule)]
    public int SiloPort { get; init; } = 11111;

    /// <summary>Orleans clients. 30000 unless set.</summary>
    [Range(1, 65535, ErrorMessage = PortRule)]
    public int GatewayPort { get; init; } = 30000;

    /// <summary>The public zone: garages are <c>garage.zone</c>. fokus.localhost unless set.</summary>
    [RegularExpression(@"[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?", ErrorMessage = "Silo:{0} must be a host name, such as garagens.example.")]
    public string Zone { get; init; } = "fokus.localhost";

    /// <summary>The port at which people reach the gateway. 443 unless set.</summary>
    [Range(1, 65535, ErrorMessage = PortRule)]
    public int PublicPort { get; init; } = 443;

    /// <summary>Silos with the same one form a cluster. fokus unless set.</summary>
    [RegularExpression("[a-z][a-z0-9-]{1,39}", ErrorMessage = "Silo:{0} must be 2 to 40 of a-z, 0-9 and hyphen.")]
    public string ClusterId { get; init; } = "fokus";

    /// <summary>Part of the key of all grain state: never changed. fokus unless set.</summary>
    [RegularExpression("[a-z][a-z0-9-]{1,39}", ErrorMessage = "Silo:{0} must be 2 to 40 of a-z, 0-9 and hyphen.")]
    public string ServiceId { get; init; } = "fokus";

    /// <summary>Where the private PostgreSQL lives when no connection string is set. .fokus unless set.</summary>
    [Required(ErrorMessage = "Silo:{0} must name a folder.")]
    public string DataFolder { get; init; } = ".fokus";

    /// <summary>The first password of the user admin; without meaning once that user exists. 12 characters or more.</summary>
    [Required(ErrorMessage = SecretRule), MinLength(12, ErrorMessage = SecretRule)]
    public string AdminPassword { get; init; } = "";

    /// <summary>What programs show that use the API. 12 characters or more.</summary>
    [Required(ErrorMessage = SecretRule), MinLength(12, ErrorMessage = SecretRule)]
    public string ApiKey { get; init; } = "";

    /// <summary>What gateways show. 12 characters or more.</summary>
    [Required(ErrorMessage = SecretRule), MinLength(12, ErrorMessage = SecretRule)]
    public string GatewaySecret { get; init; } = "";

    internal IPAddress Ip => IPAddress.Parse(Address);

    internal string WebAddress => $"http://{Address}:{WebPort}";

    internal string LinkAddress => $"http://{Address}:{LinkPort}";
}
