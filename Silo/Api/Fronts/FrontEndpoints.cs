using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Hosting;
using Fokus.Silo.Storage.Fronts;
using Microsoft.Extensions.Options;

namespace Fokus.Silo.Api.Fronts;

/// <summary>Hosts, rules, limits and looks of a garage to the public, and the rules of the chain console. Gateways learn them within a second.</summary>
internal static class FrontEndpoints
{
    private const string Path = "/front";

    internal static void MapFront(this IEndpointRouteBuilder garage)
    {
        garage.MapGet(Path, ReadAsync).Viewers();
        garage.MapPut(Path, PutAsync).Administrators();
    }

    internal static void MapPanelFront(this IEndpointRouteBuilder api)
    {
        api.MapGet("/chain" + Path, ReadPanelAsync).Administrators();
        api.MapPut("/chain" + Path, PutPanelAsync).Administrators();
    }

    private static async Task<IResult> ReadAsync(HttpContext context, FrontStore fronts) =>
        Results.Ok(FrontBody.Of(await fronts.FindAsync(context.Garage().Value, context.RequestAborted)));

    private static async Task<IResult> PutAsync(HttpContext context, FrontStore fronts, IGrainFactory grains, IOptions<SiloOptions> options)
    {
        var (front, refusal) = await TakeAsync(context, options);
        if (front is null)
            return refusal!;
        var garage = context.Garage();
        if (await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).ReadAsync() is null)
            return Problems.UnknownGarage(garage.Value);
        var foreign = await fronts.PutAsync(garage, front, context.RequestAborted);
        return foreign.Count == 0
            ? Results.Ok(FrontBody.Of(front))
            : Problems.Of(
                StatusCodes.Status409Conflict,
                "host_taken",
                "Hosts in the list lead to another garage: take them away there first.",
                foreign);
    }

    private static async Task<IResult> ReadPanelAsync(HttpContext context, FrontStore fronts) =>
        Results.Ok(FrontBody.Of(await fronts.FindAsync(FrontStore.Panel, context.RequestAborted)));

    private static async Task<IResult> PutPanelAsync(HttpContext context, FrontStore fronts, IOptions<SiloOptions> options)
    {
        var (front, refusal) = await TakeAsync(context, options);
        if (front is null)
            return refusal!;
        if (!(front with { Rules = [] }).Equals(PublicFront.Plain with { Hosts = front.Hosts, Rules = [] }) || front.Hosts.Length > 0)
            return Problems.Invalid("front_invalid", ["The chain console has rules only; leave the rest out."]);
        await fronts.PutPanelAsync(front, context.RequestAborted);
        return Results.Ok(FrontBody.Of(front));
    }

    private static async Task<(PublicFront? Front, IResult? Refusal)> TakeAsync(HttpContext context, IOptions<SiloOptions> options)
    {
        var (body, refusal) = await Body.ReadAsync<FrontBody>(context);
        if (refusal is not null)
            return (null, refusal);
        var faults = new List<string>();
        var front = body!.Read(options.Value.Zone, faults);
        return faults.Count > 0 ? (null, Problems.Invalid("front_invalid", faults)) : (front, null);
    }
}
