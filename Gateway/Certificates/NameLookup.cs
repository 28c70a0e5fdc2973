using System.Net;

namespace Fokus.Gateway.Certificates;

/// <summary>Asks where a host leads to; no address when nobody knows.</summary>
internal delegate Task<IPAddress[]> NameLookup(string host, CancellationToken cancellationToken);
