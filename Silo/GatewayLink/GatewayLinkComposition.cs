namespace Fokus.Silo.GatewayLink;

/// <summary>The link of the gateways.</summary>
internal static class GatewayLinkComposition
{
    internal static void AddGatewayLink(this IServiceCollection services)
    {
        services.AddSingleton<SnapshotNews>();
        services.AddSingleton<HubDesk>();
        services.AddSingleton<GatewayLinkService>();
    }

    internal static void MapGatewayLink(this WebApplication app) => app.MapGrpcService<GatewayLinkService>();
}
