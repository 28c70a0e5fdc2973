using Fokus.Silo.Api.Audit;
using Fokus.Silo.Api.Chain;
using Fokus.Silo.Api.Facts;
using Fokus.Silo.Api.Fronts;
using Fokus.Silo.Api.Garages;
using Fokus.Silo.Api.Health;
using Fokus.Silo.Api.Lanes;
using Fokus.Silo.Api.Stays;
using Fokus.Silo.Api.Tariffs;
using Fokus.Silo.Api.Users;
using Fokus.Silo.Identity;

namespace Fokus.Silo.Api;

/// <summary>The HTTP API, version 1, for apps and partners.</summary>
internal static class ApiComposition
{
    internal static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<StayPricing>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiFailures>();
    }

    internal static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        var api = app.MapGroup("/v1");
        api.MapChain();
        api.MapGarageList();
        api.MapPanelFront();
        api.MapUsers();
        var garage = api.MapGroup("/garages/{garage}").AddEndpointFilter<GarageFilter>();
        garage.MapGarage();
        garage.MapFront();
        garage.MapTariffs();
        garage.MapStays();
        garage.MapLanes();
        garage.MapFacts();
        garage.MapAudit();
    }

    internal static T Viewers<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(Policies.Viewer);

    internal static T Operators<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(Policies.Operator);

    internal static T Administrators<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(Policies.Administrator);
}
