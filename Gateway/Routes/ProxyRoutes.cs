using System.Globalization;
using Fokus.Gateway.Upstream;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace Fokus.Gateway.Routes;

/// <summary>A route table in YARP's words.</summary>
/// <param name="pageSilence">How long a page may be silent before it counts as too slow.</param>
/// <param name="streamSilence">The same for an event stream.</param>
internal sealed class ProxyRoutes(TimeSpan pageSilence, TimeSpan streamSilence)
{
    private readonly List<RouteConfig> routes = [];
    private readonly List<ClusterConfig> clusters = [];

    public IReadOnlyList<RouteConfig> Routes => routes;

    public IReadOnlyList<ClusterConfig> Clusters => clusters;

    public ProxyRoutes Add(RouteTable table)
    {
        foreach (var garage in table.Garages)
            AddFront(new(garage.Id.Value, table.HostOf(garage.Id), [garage.Address]));
        AddFront(new(RouteTable.PanelLabel, table.PanelHost, table.Silos));
        return this;
    }

    private void AddFront(Front front)
    {
        var page = Cluster(front.Name, front.Servers, pageSilence);
        var stream = Cluster($"{front.Name}/live", front.Servers, streamSilence);
        clusters.Add(page);
        clusters.Add(stream);
        routes.Add(Route(page.ClusterId, front.Host, "{**path}", order: 2));
        routes.Add(Route(stream.ClusterId, front.Host, "/live/{**path}", order: 1));
    }

    private static RouteConfig Route(string id, string host, string path, int order) => new()
    {
        RouteId = id,
        ClusterId = id,
        Order = order,
        Match = new RouteMatch { Hosts = [host], Path = path },
    };

    private static ClusterConfig Cluster(string id, IReadOnlyList<Uri> servers, TimeSpan silence) => new()
    {
        ClusterId = id,
        LoadBalancingPolicy = LoadBalancingPolicies.RoundRobin,
        HealthCheck = new HealthCheckConfig
        {
            Passive = new PassiveHealthCheckConfig { Enabled = servers.Count > 1, Policy = ConnectHealthPolicy.PolicyName },
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
        },
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = silence },
        Destinations = servers
            .Select((address, index) => (Key: index.ToString(CultureInfo.InvariantCulture), Address: address.AbsoluteUri))
            .ToDictionary(row => row.Key, row => new DestinationConfig { Address = row.Address }, StringComparer.Ordinal),
    };

    private sealed record Front(string Name, string Host, IReadOnlyList<Uri> Servers);
}
