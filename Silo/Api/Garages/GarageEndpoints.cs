using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Identity;

namespace Fokus.Silo.Api.Garages;

/// <summary>Garages: registered, listed, read.</summary>
internal static class GarageEndpoints
{
    internal static void MapGarageList(this IEndpointRouteBuilder api) => api.MapGet("/garages", ListAsync).Viewers();

    internal static void MapGarage(this IEndpointRouteBuilder garage)
    {
        garage.MapPut("", PutAsync).Administrators();
        garage.MapGet("", ReadAsync).Viewers();
    }

    private static async Task<IResult> ListAsync(HttpContext context, IGrainFactory grains)
    {
        var sheet = await grains.GetGrain<IChainGrain>(GrainKeys.Chain).ReadAsync(0);
        var garages = (sheet?.Garages ?? []).Where(garage => context.Person().MaySee(garage.Garage));
        return Results.Ok(new
        {
            garages = garages.Select(garage => new
            {
                garage = garage.Garage.Value,
                garage.Name,
                garage.IsConnected,
                garage.LastSeen,
                garage.Capacity,
                garage.Inside,
            }),
        });
    }

    private static async Task<IResult> PutAsync(HttpContext context, IGrainFactory grains)
    {
        var (body, refusal) = await Body.ReadAsync<GarageBody>(context);
        if (refusal is not null)
            return refusal;
        var garage = context.Garage();
        var (registration, faults) = body!.Read(garage);
        if (registration is null)
            return Problems.Invalid("garage_invalid", faults);

        var grain = grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage));
        return await grain.RegisterAsync(registration) switch
        {
            RegisterAnswer.SecretMissing => Problems.Invalid(
                "garage_invalid", ["link_secret: a new garage needs one, 12 to 200 characters."]),
            RegisterAnswer.Created => Results.Created($"/v1/garages/{garage}", GarageAnswer.Of((await grain.ReadAsync())!)),
            RegisterAnswer.Updated => Results.Ok(GarageAnswer.Of((await grain.ReadAsync())!)),
        };
    }

    private static async Task<IResult> ReadAsync(HttpContext context, IGrainFactory grains)
    {
        var garage = context.Garage();
        return await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).ReadAsync() is { } sheet
            ? Results.Ok(GarageAnswer.Of(sheet))
            : Problems.UnknownGarage(garage.Value);
    }
}
