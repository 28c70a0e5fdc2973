using Fokus.Domain.Ids;
using Fokus.Domain.Time;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Stays;
using Fokus.Silo.Storage.Stays;

namespace Fokus.Silo.Api.Stays;

/// <summary>Stays: listed, and one with every centavo explained.</summary>
internal static class StayEndpoints
{
    internal static void MapStays(this IEndpointRouteBuilder garage)
    {
        garage.MapGet("/stays", ListAsync).Viewers();
        garage.MapGet("/stays/{stay}", ReadAsync).Viewers();
    }

    private static async Task<IResult> ListAsync(HttpContext context, StayStore stays, CancellationToken cancellationToken)
    {
        var (shown, refusal) = StayQuery.Read(context.Request.Query);
        if (refusal is not null)
            return refusal;
        StayCursor? after = null;
        if (context.Request.Query["cursor"].ToString() is { Length: > 0 } cursor && !StayCursorText.TryRead(cursor, out after))
            return Problems.Of(StatusCodes.Status400BadRequest, "cursor_invalid", "Send next_cursor of the page before, unchanged.");

        var limit = context.Limit();
        var rows = await stays.ListAsync(context.Garage(), shown, after, limit, cancellationToken);
        return Results.Ok(new
        {
            stays = rows.Select(row => new
            {
                stay = row.Stay.Value,
                plate = row.Shown.Plate?.Written,
                ticket = row.Shown.Ticket?.Value,
                tag = row.Shown.Tag?.Canonical,
                card = row.Shown.Card?.Canonical,
                group = row.Group?.Value,
                entry_lane = row.EntryLane.Value,
                row.EnteredAt,
                paid_centavos = row.Paid.Centavos,
                exit_lane = row.ExitLane?.Value,
                row.LeftAt,
                row.Fate,
            }),
            next_cursor = rows.Count == limit ? StayCursorText.Write(new(rows[^1].EnteredAt, rows[^1].Stay)) : null,
        });
    }

    private static async Task<IResult> ReadAsync(
        HttpContext context, string stay, IGrainFactory grains, StayPricing pricing, CancellationToken cancellationToken)
    {
        var garage = context.Garage();
        var sheet = StayId.TryParse(stay, out var id)
            ? await grains.GetGrain<IStayGrain>(GrainKeys.Stay(garage, id)).ReadAsync()
            : null;
        if (sheet is null || await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).ReadAsync() is not { } known)
            return Problems.Of(StatusCodes.Status404NotFound, "stay_unknown", "No vehicle entered this garage under this id.");
        var zone = GarageZone.Parse(known.Registration.Zone);
        return Results.Ok(StayAnswer.Of(sheet, await pricing.PriceAsync(garage, sheet, cancellationToken), zone));
    }
}
