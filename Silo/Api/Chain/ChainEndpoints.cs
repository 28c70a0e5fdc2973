using Fokus.Domain.Faults;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Silo.Identity;

namespace Fokus.Silo.Api.Chain;

/// <summary>The chain in numbers.</summary>
internal static class ChainEndpoints
{
    internal static void MapChain(this IEndpointRouteBuilder api) => api.MapGet("/chain", ReadAsync).Viewers();

    private static async Task<IResult> ReadAsync(HttpContext context, IGrainFactory grains)
    {
        var sheet = await grains.GetGrain<IChainGrain>(GrainKeys.Chain).ReadAsync(0);
        var garages = (sheet?.Garages ?? []).Where(garage => context.Person().MaySee(garage.Garage)).ToList();
        return Results.Ok(new
        {
            seq = sheet?.Seq ?? 0,
            revenue_today_centavos = garages.Sum(garage => garage.RevenueToday.Centavos),
            inside = garages.Sum(garage => garage.Inside),
            garages = garages.Select(garage => new
            {
                garage = garage.Garage.Value,
                garage.Name,
                garage.IsConnected,
                garage.LastSeen,
                garage.Capacity,
                garage.Inside,
                revenue_today_centavos = garage.RevenueToday.Centavos,
                faults = garage.Faults.Select(fault => new
                {
                    lane = fault.Lane?.Value,
                    code = (int)fault.Fault,
                    name = fault.Fault,
                    FaultCatalogue.Of(fault.Fault).Priority,
                    fault.RaisedAt,
                }),
            }),
        });
    }
}
