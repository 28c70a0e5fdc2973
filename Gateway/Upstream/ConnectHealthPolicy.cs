using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace Fokus.Gateway.Upstream;

/// <summary>Rests a silo that could not be reached. Visitors who close their tabs rest nobody.</summary>
internal sealed class ConnectHealthPolicy(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "Connect";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        var noted = context.Features.Get<IForwarderErrorFeature>();
        if (noted is null)
        {
            if (destination.Health.Passive == DestinationHealth.Unhealthy)
                health.SetPassive(cluster, destination, DestinationHealth.Healthy, Rest);
        }
        else if (UpstreamFailures.Of(noted) == UpstreamFailure.Unreachable)
        {
            health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, Rest);
        }
    }
}
