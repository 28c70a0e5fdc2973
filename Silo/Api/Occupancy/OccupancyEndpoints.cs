using Fokus.Domain.Access.Lists;
using Fokus.Domain.Occupancy;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Storage.Stays;
using Fokus.Wire.Documents.Access;

namespace Fokus.Silo.Api.Occupancy;

/// <summary>How full a garage is, as a whole and by groups of subscribers.</summary>
internal static class OccupancyEndpoints
{
    internal static void MapOccupancy(this IEndpointRouteBuilder garage) => garage.MapGet("/occupancy", ReadAsync).Viewers();

    private static async Task<IResult> ReadAsync(
        HttpContext context, IGrainFactory grains, StayStore stays, CancellationToken cancellationToken)
    {
        var garage = context.Garage();
        var grain = grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage));
        if (await grain.ReadAsync() is not { } sheet)
            return Problems.UnknownGarage(garage.Value);
        var count = new OccupancyCount(sheet.Summary.Capacity, sheet.Summary.Inside);
        var inside = await stays.InsideByGroupAsync(garage, cancellationToken);
        var list = await grain.ListInForceAsync(ListKind.Subscribers) is { } document
            && AccessListJson.Read(ListKind.Subscribers, document.Json) is AccessListReading.Subscribers { List: var read } ? read : SubscriberList.Empty;
        // A group that was taken off the list may still have vehicles inside.
        var groups = list.Groups.Select(group => group.Id).Union(inside.Keys).OrderBy(group => group.Value, StringComparer.Ordinal);
        return Results.Ok(new
        {
            count.Capacity,
            count.Inside,
            count.Free,
            subscribers_version = list.Version,
            groups = groups.Select(group => new
            {
                group = group.Value,
                list.GroupOf(group)?.Bays,
                inside = inside.GetValueOrDefault(group),
            }),
        });
    }
}
