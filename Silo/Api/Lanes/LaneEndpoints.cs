using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Lanes;
using Fokus.Silo.Identity;
using NodaTime.Extensions;

namespace Fokus.Silo.Api.Lanes;

/// <summary>Lanes: how they stand, and the order to open one.</summary>
internal static class LaneEndpoints
{
    internal static void MapLanes(this IEndpointRouteBuilder garage)
    {
        garage.MapGet("/lanes", ListAsync).Viewers();
        garage.MapPost("/lanes/{lane}/open", OpenAsync).Operators();
    }

    private static async Task<IResult> ListAsync(HttpContext context, IGrainFactory grains)
    {
        var garage = context.Garage();
        if (await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).ReadAsync() is not { } sheet)
            return Problems.UnknownGarage(garage.Value);
        var twins = await Task.WhenAll(sheet.Lanes.Select(lane =>
            grains.GetGrain<ILaneGrain>(GrainKeys.Lane(garage, lane.Lane)).ReadAsync()));
        return Results.Ok(new
        {
            sheet.Summary.IsConnected,
            sheet.Summary.LastSeen,
            lanes = sheet.Lanes.Zip(twins).Select(pair => LaneAnswer.Of(pair.First, pair.Second, sheet.Summary.Faults)),
        });
    }

    private static async Task<IResult> OpenAsync(HttpContext context, string lane, IGrainFactory grains, TimeProvider time)
    {
        var receivedAt = time.GetCurrentInstant();
        var garage = context.Garage();
        var (body, refusal) = await Body.ReadAsync<OpenBody>(context);
        if (refusal is not null)
            return refusal;
        var (order, faults) = body!.Read(context.Person().Id, receivedAt);
        if (order is null)
            return Problems.Invalid("open_invalid", faults);
        if (await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).ReadAsync() is not { } sheet)
            return Problems.UnknownGarage(garage.Value);
        if (!LaneId.TryParse(lane, out var id) || sheet.Lanes.All(one => one.Lane != id))
        {
            return Problems.Of(
                StatusCodes.Status404NotFound, "lane_unknown", $"The garage announced no lane '{lane}'; GET its lanes.");
        }

        var answer = await grains.GetGrain<IGateGrain>(GrainKeys.Lane(garage, id)).OpenAsync(order);
        return answer.Outcome == OpenOutcome.Conflict
            ? Problems.Of(
                StatusCodes.Status409Conflict,
                "command_conflict",
                "Another order was given under this command id; nothing was done. Give this one an id of its own.")
            : Results.Ok(new { command = order.Command.Value, answer.Outcome, first_outcome = answer.First });
    }
}
