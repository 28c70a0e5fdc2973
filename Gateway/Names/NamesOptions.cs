using System.ComponentModel.DataAnnotations;

namespace Fokus.Gateway.Names;

/// <summary>The DNS server that the gateway keeps. Section <c>Gateway:Names</c>; without an address it keeps none.</summary>
internal sealed class NamesOptions
{
    public const string Section = "Gateway:Names";

    /// <summary>PowerDNS' HTTP API, such as http://127.0.0.1:8053; none unless set.</summary>
    public Uri? Api { get; init; }

    /// <summary>The key of the API (<c>api-key</c> in pdns.conf). 8 characters or more when there is an API.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Where the gateways are reached from the internet, IPv4 and IPv6; every host of the zone leads there.</summary>
    public IReadOnlyList<string> PublicAddresses { get; init; } = [];

    /// <summary>The name servers of the zone, such as ns1.garagens.example; ns1 of the zone unless set.</summary>
    public IReadOnlyList<string> NameServers { get; init; } = [];

    /// <summary>Zones that customers handed over to our name servers, such as cliente.com.br; garages' own hosts in them get records. None unless set.</summary>
    public IReadOnlyList<string> CustomerZones { get; init; } = [];

    /// <summary>How long resolvers may keep a record. 1 s to 1 day; 60 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Life { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the records are compared with what they should be, changes apart. 10 s to 1 day; 10 min unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan CompareEvery { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after a failure the server is tried again. 1 s to 1 h; 15 s unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(15);
}
