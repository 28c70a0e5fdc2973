using Fokus.Tunnel;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Links.Hub;

/// <summary>What the parts of the hub have in common.</summary>
internal sealed record HubParts(HubOptions Options, TunnelAddress Address, TimeProvider Clock, ILogger<HubLoop> Logger)
{
    public Instant Now => Clock.GetCurrentInstant();
}
