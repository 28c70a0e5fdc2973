using System.ComponentModel.DataAnnotations;

namespace Fokus.Gateway.Hosting;

/// <summary>What one gateway is told at its start. Section <c>Gateway</c>.</summary>
internal sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>Which gateway this is. 2 to 40 of a-z, 0-9 and hyphen; gw1 unless set.</summary>
    [Required, RegularExpression("^[a-z][a-z0-9-]{1,39}$", ErrorMessage = "Gateway:Id must be 2 to 40 of a-z, 0-9 and hyphen.")]
    public string Id { get; init; } = "gw1";

    /// <summary>The address to listen on. An IP address; 127.0.0.1 unless set.</summary>
    [Required]
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The TLS port. 0 (any free one) to 65535; 8443 unless set.</summary>
    [Range(0, 65535, ErrorMessage = "Gateway:Port must be 0 to 65535.")]
    public int Port { get; init; } = 8443;

    /// <summary>The port without TLS, for certificate authorities and to send visitors to the other one. 0 (any free one) to 65535; none unless set.</summary>
    [Range(0, 65535, ErrorMessage = "Gateway:PlainPort must be 0 to 65535.")]
    public int? PlainPort { get; init; }

    /// <summary>The TLS port as visitors see it, when something before the gateway changes it. 1 to 65535; the port itself unless set.</summary>
    [Range(1, 65535, ErrorMessage = "Gateway:PublicPort must be 1 to 65535.")]
    public int? PublicPort { get; init; }

    /// <summary>Where the silos answer gRPC without TLS, such as http://127.0.0.1:7011. At least one; no default.</summary>
    [Required(ErrorMessage = "Gateway:Silos is empty: list the silos' gRPC addresses, such as Gateway__Silos__0=http://127.0.0.1:7011.")]
    [MinLength(1, ErrorMessage = "Gateway:Silos is empty: list the silos' gRPC addresses, such as Gateway__Silos__0=http://127.0.0.1:7011.")]
    public IReadOnlyList<string> Silos { get; init; } = [];

    /// <summary>The secret that the silos know this gateway by. 12 characters or more; no default.</summary>
    [Required(ErrorMessage = "Gateway:Secret is missing: set Gateway__Secret to the secret that the silos have for gateways.")]
    [MinLength(12, ErrorMessage = "Gateway:Secret is too short: at least 12 characters, the same as the silos have.")]
    public string Secret { get; init; } = "";

    /// <summary>The folder for keys, certificates and the last good routes. .fokus/gateway unless set.</summary>
    [Required]
    public string DataFolder { get; init; } = Path.Combine(".fokus", "gateway");

    /// <summary>Where the tunnel's hub on this machine says how the links are. A file; none unless set.</summary>
    public string LinksFile { get; init; } = "";

    /// <summary>The name on the gateway's own pages. 1 to 60 characters; Garagem unless set.</summary>
    [Required, MaxLength(60, ErrorMessage = "Gateway:Brand has room for 60 characters.")]
    public string Brand { get; init; } = "Garagem";

    /// <summary>Whom to call, at the foot of the gateway's own pages. Up to 200 characters; nobody unless set.</summary>
    [MaxLength(200, ErrorMessage = "Gateway:Contact has room for 200 characters.")]
    public string Contact { get; init; } = "";

    /// <summary>How long a person stays signed in without a request. 5 min to 7 days; 12 h unless set.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromHours(12);

    /// <summary>
    /// How long a person stays signed in at the most; what they may see is asked anew only then. 5 min to 30 days;
    /// 7 days unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SessionLimit { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Passwords that one address may try in a minute. 1 to 1000; 20 unless set.</summary>
    [Range(1, 1000)]
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>
    /// How long a page may be silent. A dead link does not wait for it: TCP_USER_TIMEOUT ends that in 1.5 s.
    /// 1 s to 10 min; 100 s unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PageSilence { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long an event stream may be silent; a live one beats every second. 2 s to 10 min; 10 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00")]
    public TimeSpan StreamSilence { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests that one address may make in a second, after twice as many at once. 1 to 1,000,000; 200 unless set.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecondByAddress { get; init; } = 200;

    /// <summary>The same for all visitors of one garage together, unless the garage has a number of its own. 1 to 1,000,000; 1000 unless set.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecondByGarage { get; init; } = 1000;

    /// <summary>Streams that one address may have open: WebSockets and event streams. 1 to 100,000; 200 unless set.</summary>
    [Range(1, 100_000)]
    public int StreamsByAddress { get; init; } = 200;

    /// <summary>Streams that one garage may have open. 1 to 100,000; 500 unless set.</summary>
    [Range(1, 100_000)]
    public int StreamsByGarage { get; init; } = 500;

    /// <summary>Proxies before the gateway whose X-Forwarded-For is believed: addresses or networks; none unless set.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>The size at which the access log begins a new file. 64 kB to 1 GB, in bytes; 50 MB unless set.</summary>
    [Range(65_536, 1_073_741_824)]
    public long AccessFileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Files of the access log that are kept, the current one among them. 2 to 1000; 10 unless set.</summary>
    [Range(2, 1000)]
    public int AccessFiles { get; init; } = 10;

    /// <summary>Where metrics go by OTLP over gRPC, such as http://127.0.0.1:4317; nowhere unless set.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>The longest request body, unless a garage has a limit of its own. 64 kB to 1 GB, in bytes; 30 MB unless set.</summary>
    [Range(65_536, 1_073_741_824)]
    public long BodyLimitBytes { get; init; } = 30 * 1024 * 1024;
}
