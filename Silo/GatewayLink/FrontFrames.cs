using Fokus.Silo.Storage.Fronts;
using Fokus.Silo.Storage.Gateways;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Silo.GatewayLink;

/// <summary>Where a garage is and how it shows itself, in the gateways' words.</summary>
internal static class FrontFrames
{
    internal static GarageRoute ToFrame(GarageWay way)
    {
        var front = way.Front;
        var route = new GarageRoute
        {
            Garage = way.Garage.Value,
            Name = way.Name,
            Address = way.Address,
            LocalAddress = way.LocalAddress,
            BodyLimitBytes = front.BodyLimitBytes,
            RequestsPerSecond = front.RequestsPerSecond,
            Brand = new Brand { Name = front.BrandName, Color = front.BrandColor, Contact = front.Contact },
        };
        route.Hosts.AddRange(front.Hosts);
        route.Rules.AddRange(front.Rules.Select(ToFrame));
        return route;
    }

    internal static AccessRule ToFrame(FrontRule rule) => new()
    {
        Action = rule.IsAllow ? RuleAction.Allow : RuleAction.Deny,
        Network = rule.Network,
        Path = rule.Path,
    };
}
