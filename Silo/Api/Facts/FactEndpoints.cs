using System.Text.Json.Nodes;
using Fokus.Grains.Stores;
using Fokus.Silo.Storage.Facts;

namespace Fokus.Silo.Api.Facts;

/// <summary>The facts of a garage, for those who read along: in order, gapless, from wherever they left off.</summary>
internal static class FactEndpoints
{
    internal static void MapFacts(this IEndpointRouteBuilder garage) => garage.MapGet("/facts", ListAsync).Viewers();

    private static async Task<IResult> ListAsync(HttpContext context, FactStore facts, CancellationToken cancellationToken)
    {
        var after = new FactPlace(
            context.Number("after_epoch", otherwise: 0, least: 0, long.MaxValue),
            context.Number("after_seq", otherwise: 0, least: 0, long.MaxValue));
        var rows = await facts.ListAsync(context.Garage(), after, context.Limit(), cancellationToken);
        return Results.Ok(new
        {
            facts = rows.Select(row => new
            {
                row.Place.Epoch,
                row.Place.Seq,
                row.At,
                row.Kind,
                row.Lane,
                row.Stay,
                body = JsonNode.Parse(row.Json),
            }),
        });
    }
}
