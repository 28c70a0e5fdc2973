namespace Fokus.Silo.EdgeLink;

/// <summary>The link of the garages.</summary>
internal static class EdgeLinkComposition
{
    internal static void AddEdgeLink(this IServiceCollection services)
    {
        services.AddSingleton<EdgeDoor>();
        services.AddSingleton<TrustedKeys>();
        services.AddSingleton<JournalSeats>();
        services.AddSingleton<EdgeSessions>();
        services.AddSingleton<EdgeLinkService>();
    }

    internal static void MapEdgeLink(this WebApplication app) => app.MapGrpcService<EdgeLinkService>();
}
